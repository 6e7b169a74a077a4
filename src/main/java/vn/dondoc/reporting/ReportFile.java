package vn.dondoc.reporting;

import vn.dondoc.archive.Sha256;

/** One rendered file of a report; a released one lies in the archive too. */
public record ReportFile(String name, Sha256 sha256, long size, boolean released) {}
