package vn.dondoc.publication;

import java.time.LocalDate;

/** What days the figures are about, and up to the end of which day they were counted. */
public record PublicPeriod(LocalDate from, LocalDate to, LocalDate closing) {}
