package vn.dondoc.agency;

import org.jspecify.annotations.Nullable;

/**
 * A body named in a text, {@code [start, end)}: its name as a register would write it, its id where the register knows it, and its kind.
 * {@code office} is the office of a person where the words named one ("Giám đốc Sở Tài chính").
 */
public record AgencyMention(
        int start,
        int end,
        String name,
        @Nullable AgencyId id,
        Agency.Kind kind,
        @Nullable String office) {}
