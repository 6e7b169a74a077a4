package vn.dondoc.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a released report, with those of the year before beside them, and the words a person wrote for the public. */
public record PublicReport(
        PublicSource source,
        String slug,
        int year,
        String title,
        PublicPeriod period,
        PublicCounts tasks,
        @Nullable PublicLastYear lastYear,
        List<PublicAgency> agencies,
        PublicText text)
        implements PublicContent {

    public PublicReport {
        PublicText.line(title);
        agencies = List.copyOf(agencies);
    }

    @Override
    public PublicReport with(PublicText words) {
        return new PublicReport(source, slug, year, title, period, tasks, lastYear, agencies, words);
    }
}
