package vn.dondoc.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.OfficeClock;

/** Which rows somebody wants to see, and after which one to go on; null where it does not matter. {@code within}: out of this package. */
record LedgerFilter(
        @Nullable Fate fate,
        Source.@Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String words,
        @Nullable UUID within) {

    static final LedgerFilter NONE = new LedgerFilter(null, null, null, null, "", null);

    LedgerFilter {
        words = words.strip();
    }

    static LedgerFilter of(Fate fate) {
        return new LedgerFilter(fate, null, null, null, "", null);
    }

    static LedgerFilter words(String words) {
        return new LedgerFilter(null, null, null, null, words, null);
    }

    LedgerFilter withFate(@Nullable Fate other) {
        return new LedgerFilter(other, kind, from, to, words, within);
    }

    /** Without anything to look for, parts stand below the package they came out of. */
    public boolean isTree() {
        return fate == null && kind == null && words.isEmpty() && within == null;
    }

    /** What narrows the query, in words that use its indexes. */
    String condition() {
        var conditions = new ArrayList<String>();
        conditions.add(fate == null ? "" : "r.fate = :fate");
        conditions.add(kind == null ? "" : "r.source_kind = :kind");
        conditions.add(from == null ? "" : "r.seen_at >= :fromDay");
        conditions.add(to == null ? "" : "r.seen_at < :toDay");
        conditions.add(
                words.isEmpty()
                        ? ""
                        : "(LOWER(r.name) LIKE :words ESCAPE '!' OR LOWER(CAST(r.place AS VARCHAR)) LIKE :words ESCAPE '!')");
        conditions.add(within == null ? "" : "r.parent = :within");
        return conditions.stream()
                .filter(condition -> !condition.isEmpty())
                .map(condition -> " AND " + condition)
                .collect(Collectors.joining());
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (fate != null) {
            values.put("fate", fate.name());
        }
        if (kind != null) {
            values.put("kind", kind.name());
        }
        if (from != null) {
            values.put("fromDay", midnight(from));
        }
        if (to != null) {
            values.put("toDay", midnight(to.plusDays(1)));
        }
        if (!words.isEmpty()) {
            values.put("words", "%" + literal(FileNames.shown(words).toLowerCase(Locale.ROOT)) + "%");
        }
        if (within != null) {
            values.put("within", within);
        }
        return values;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
    }

    private static String literal(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
