package vn.dondoc.publication;

import org.jspecify.annotations.Nullable;

/** One agency's assignments; {@code lastYear} is null where nothing is known of the same period a year before. */
public record PublicAgency(
        String name,
        PublicCounts lead,
        int coordinating,
        @Nullable PublicCounts lastYear) {

    public PublicAgency {
        PublicText.line(name);
    }
}
