package vn.dondoc.reporting;

import java.time.LocalDate;

/** What a person adds when releasing a report: its number and date, and who signs. */
public record Release(String number, LocalDate issuedOn, String signerTitle, String signerName) {}
