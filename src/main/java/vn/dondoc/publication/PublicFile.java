package vn.dondoc.publication;

import java.util.List;
import java.util.Locale;
import vn.dondoc.archive.Sha256;

/** A file to download. */
record PublicFile(String name, Sha256 sha256, long size) {

    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** What most readers want comes first. */
    int place() {
        return List.of("PDF", "XLSX", "CSV", "JSON").indexOf(ending());
    }

    public String mediaType() {
        return switch (ending()) {
            case "PDF" -> "application/pdf";
            case "XLSX" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "CSV" -> "text/csv";
            case "JSON" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    /** As a reader of the page wants to know it before the download. */
    public String kilobytes() {
        return (size + 1023) / 1024 + " kB";
    }
}
