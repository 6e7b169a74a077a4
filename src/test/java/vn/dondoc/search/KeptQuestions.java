package vn.dondoc.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.access.Delegations;
import vn.dondoc.access.Viewer;
import vn.dondoc.reading.Readings;
import vn.dondoc.review.Belonging;
import vn.dondoc.suggestion.PastDirectives;
import vn.dondoc.tracking.DirectiveLife;
import vn.dondoc.tracking.TrackedOffice;

/** The questions that people keep and an index that follows the database by hand, for tests of other packages. */
public final class KeptQuestions {

    private final TrackedOffice office;

    private KeptQuestions(TrackedOffice office) {
        this.office = office;
        office.get(IndexFeed.class).stop();
    }

    public static List<Class<?>> beans() {
        return List.of(
                SavedSearches.class,
                ToldFinds.class,
                NewAnswers.class,
                Readings.class,
                PastDirectives.class,
                DirectiveLife.class,
                Belonging.class,
                Contents.class,
                IndexFeed.class,
                Delegations.class,
                CitizenNames.class);
    }

    /** An index of its own, as each process has. */
    public static Map<Class<?>, Object> given(Path folder) {
        return Map.of(DirectiveIndex.class, new LuceneDirectiveIndex(new IndexFolders(folder), () -> OtherNames.NONE));
    }

    public static KeptQuestions of(TrackedOffice office) {
        return new KeptQuestions(office);
    }

    public void follow() {
        office.get(IndexFeed.class).follow();
    }

    public void rebuild() {
        office.get(IndexFeed.class).rebuild(done -> {}, total -> {});
    }

    public UUID keep(Viewer viewer, String words, boolean alert) {
        var saved = office.get(SavedSearches.class);
        saved.save(viewer, "Về " + words, new SearchAddress(Map.of("q", words)), alert);
        return saved.of(viewer).stream()
                .filter(one -> one.title().equals("Về " + words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public void open(Viewer viewer, UUID id) {
        office.get(SavedSearches.class).seen(viewer, id);
    }

    public void remove(Viewer viewer, UUID id) {
        office.get(SavedSearches.class).remove(viewer, id);
    }
}
