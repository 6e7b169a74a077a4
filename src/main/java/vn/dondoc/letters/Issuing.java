package vn.dondoc.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.notice.Channel;
import vn.dondoc.notice.Urgings;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.rendering.FilledReport;
import vn.dondoc.rendering.OfficialPapers;
import vn.dondoc.tracking.ByLetter;
import vn.dondoc.tracking.ManyActs;

/** Gives a letter its number, keeps its files for good, and lets it do what it says. */
@Service
class Issuing {

    /** What became of it. */
    record Reply(boolean done, String messageKey) {}

    static final Reply OUTRUN = new Reply(false, "letters.outrun");

    private final Letters letters;
    private final Drafting drafting;
    private final Regulations regulations;
    private final OfficialPapers papers;
    private final Archive archive;
    private final ByLetter acts;
    private final Urgings urgings;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Issuing(
            Letters letters,
            Drafting drafting,
            Regulations regulations,
            OfficialPapers papers,
            Archive archive,
            ByLetter acts,
            Urgings urgings,
            Agencies agencies,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.drafting = drafting;
        this.regulations = regulations;
        this.papers = papers;
        this.archive = archive;
        this.acts = acts;
        this.urgings = urgings;
        this.agencies = agencies;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The two forms of a letter. */
    enum Form {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** Of a draft as it would look, of a numbered one the kept bytes; empty where they were erased. */
    Optional<byte[]> file(Viewer viewer, Letter letter, Form form) throws IOException {
        Letter.Issued issued = letter.issued();
        if (issued == null) {
            return Optional.of(written(filled(viewer, letter, null, null), letter, form));
        }
        Sha256 kept = form == Form.PDF ? issued.pdf() : issued.docx();
        return kept == null ? Optional.empty() : Optional.of(archive.read(kept));
    }

    Reply issue(Viewer viewer, UUID id, int version, String number, @Nullable LocalDate on) throws IOException {
        Letter letter = letters.find(viewer, id).filter(Letter::draft).orElse(null);
        if (!viewer.isOfTheOffice() || letter == null || letter.version() != version) {
            return OUTRUN;
        }
        if (number.isBlank() || on == null || on.isAfter(LocalDate.now(clock))) {
            return new Reply(false, "letters.numberMissing");
        }
        if (letter.kind().setsDay() && letter.day() == null) {
            return new Reply(false, "letters.dayMissing");
        }
        if (letters.numbered(number.strip(), on.getYear())) {
            return new Reply(false, "letters.numberTaken");
        }
        FilledReport filled = filled(viewer, letter, number.strip(), on);
        var issued = new Letter.Issued(
                number.strip(), on, keep(written(filled, letter, Form.PDF)), keep(written(filled, letter, Form.DOCX)));
        return Objects.requireNonNull(transaction.execute(status -> {
            Reply reply = carryOut(viewer, letter, issued);
            if (!reply.done()) {
                status.setRollbackOnly();
            }
            return reply;
        }));
    }

    private Reply carryOut(Viewer viewer, Letter letter, Letter.Issued issued) {
        if (!letters.issue(letter, issued, viewer, clock.instant())) {
            return OUTRUN;
        }
        audit.record(
                viewer.actor(),
                "letters.issued",
                "letter",
                letter.id().toString(),
                issued.number() + ", " + letter.agencyName());
        Letter.About first = letter.about().getFirst();
        String number = issued.number();
        return switch (letter.kind()) {
            case URGING -> {
                urgings.urge(
                        viewer,
                        letter.tasks(),
                        letter.assignments(),
                        Channel.LETTER,
                        "Công văn số " + number + " ngày " + LetterPaper.day(issued.on()));
                yield new Reply(true, "letters.issued");
            }
            case INFORMATION -> informed(viewer, letter, issued);
            case RETURN_ACCEPTED ->
                told(acts.answerReturn(viewer, first.task(), first.assignment(), true, number, issued.on()));
            case RETURN_REFUSED ->
                told(acts.answerReturn(viewer, first.task(), first.assignment(), false, number, issued.on()));
            case EXTENSION_GRANTED ->
                told(acts.answerExtension(viewer, first.task(), first.assignment(), letter.day(), number, issued.on()));
            case EXTENSION_REFUSED ->
                told(acts.answerExtension(viewer, first.task(), first.assignment(), null, number, issued.on()));
        };
    }

    /** Where the regulation knows no such request, or nobody could answer it here, the letter alone asks. */
    private Reply informed(Viewer viewer, Letter letter, Letter.Issued issued) {
        Optional<Agency> agency = Optional.ofNullable(letter.agency()).flatMap(agencies.register()::byId);
        LocalDate day = letter.day();
        if (agency.isPresent() && day != null && regulations.active().yes("information-requests")) {
            acts.askInformation(
                    viewer,
                    letter.about().getFirst().task(),
                    agency.get(),
                    letter.wording().title() + " (" + issued.number() + ")",
                    day,
                    issued.number(),
                    issued.on());
        }
        return new Reply(true, "letters.issued");
    }

    private static Reply told(ManyActs.Answer answer) {
        return answer.done() ? new Reply(true, "letters.issued") : new Reply(false, answer.messageKey());
    }

    private FilledReport filled(Viewer viewer, Letter letter, @Nullable String number, @Nullable LocalDate on) {
        List<Drafting.Subject> subjects = drafting.subjects(viewer, letter.about());
        return papers.fill(LetterPaper.of(letter, regulations.active().authority(), subjects, number, on));
    }

    private byte[] written(FilledReport filled, Letter letter, Form form) throws IOException {
        var out = new ByteArrayOutputStream();
        var properties = new FilledReport.Properties(
                letter.wording().title(), regulations.active().authority().office(), letter.agencyName());
        switch (form) {
            case PDF -> filled.writePdf(out, properties);
            case DOCX -> filled.writeDocx(out, properties);
        }
        return out.toByteArray();
    }

    private Sha256 keep(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("cong-van", ".tmp");
        try {
            return archive.keep(Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
    }
}
