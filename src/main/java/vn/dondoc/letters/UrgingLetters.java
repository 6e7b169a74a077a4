package vn.dondoc.letters;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.inspection.Enclosed;

/** The letters that urged, as they were numbered, for the dossiers of inspections. */
@Component
class UrgingLetters implements Enclosed {

    private final Letters letters;
    private final Archive archive;

    UrgingLetters(Letters letters, Archive archive) {
        this.letters = letters;
        this.archive = archive;
    }

    @Override
    public List<UrgingLetter> of(Viewer viewer, Collection<UUID> tasks) {
        return letters.urgings(viewer, tasks).stream().flatMap(this::entry).toList();
    }

    /** Nothing where its file was erased. */
    private Stream<UrgingLetter> entry(Letter letter) {
        Letter.Issued issued = letter.issued();
        Sha256 pdf = issued == null ? null : issued.pdf();
        return issued == null || pdf == null
                ? Stream.empty()
                : Stream.of(new UrgingLetter(
                        issued.number(),
                        issued.on(),
                        letter.agencyName(),
                        LetterPages.PATH + "/" + letter.id(),
                        () -> archive.read(pdf)));
    }
}
