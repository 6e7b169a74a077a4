package vn.dondoc.publication;

import java.util.stream.Collectors;
import vn.dondoc.inspection.PublicConclusion;

/** A released conclusion of an inspection, in the words that a person wrote for the public. Nothing is taken from the inspection's papers. */
public record PublicInspection(
        PublicSource source, String slug, int year, String title, String inspected, PublicText text)
        implements PublicContent {

    public PublicInspection {
        PublicText.line(title);
        PublicText.line(inspected);
    }

    static PublicInspection of(PublicConclusion conclusion, String article) {
        String inspected = String.join(", ", conclusion.bodies());
        String path = conclusion.path();
        return new PublicInspection(
                new PublicSource(
                        conclusion.authority(),
                        conclusion.office(),
                        conclusion.number(),
                        conclusion.concludedOn(),
                        conclusion.instrument(),
                        article.isEmpty() ? null : article),
                path.substring(path.indexOf('/') + 1),
                conclusion.concludedOn().getYear(),
                conclusion.title() + conclusion.bodies().stream().collect(Collectors.joining(", ", " đối với ", "")),
                inspected,
                PublicText.NONE);
    }

    @Override
    public PublicInspection with(PublicText words) {
        return new PublicInspection(source, slug, year, title, inspected, words);
    }
}
