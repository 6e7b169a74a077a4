package vn.dondoc.notice;

import java.time.LocalDate;

/** From which day on it is right to remind of something, and the day that this was computed from. */
record Occasion(NoticeKind kind, LocalDate day, LocalDate computedFrom) {}
