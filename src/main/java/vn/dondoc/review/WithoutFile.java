package vn.dondoc.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.regulation.Parameter;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** Enters by hand what came on paper only or by word of mouth; it is confirmed like everything else. */
@Service
class WithoutFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Regulations regulations;
    private final Reviews reviews;
    private final Opening opening;
    private final Clock clock;

    WithoutFile(Regulations regulations, Reviews reviews, Opening opening, Clock clock) {
        this.regulations = regulations;
        this.reviews = reviews;
        this.opening = opening;
        this.clock = clock;
    }

    /** What the regulation says of instructions that are not in writing. */
    Parameter spokenRule() {
        return regulations.active().parameter("scope.oral");
    }

    boolean allows(Origin origin) {
        return switch (origin) {
            case PAPER -> true;
            case ORAL, PHONE -> regulations.active().yes("scope.oral");
            case FILE, REGISTER -> false;
        };
    }

    @Transactional
    DocumentId begin(Origin origin, Viewer viewer) {
        if (!allows(origin)) {
            throw new IllegalArgumentException("No directive may be entered as " + origin);
        }
        LocalDate today = LocalDate.now(clock);
        String issuer = regulations.active().authority().name();
        return switch (origin) {
            case ORAL -> spoken(origin, "Ý kiến chỉ đạo trực tiếp", issuer, today, viewer);
            case PHONE -> spoken(origin, "Ý kiến chỉ đạo qua điện thoại", issuer, today, viewer);
            case PAPER, FILE, REGISTER ->
                opening.openWithoutFile(
                        origin, "Văn bản giấy", new Draft(head("", null, issuer, null, ""), List.of()), viewer);
        };
    }

    /** It has no number, so the Office gives it one by which it can be cited. */
    private DocumentId spoken(Origin origin, String name, String issuer, LocalDate today, Viewer viewer) {
        var newYear = today.withDayOfYear(1).atStartOfDay(OfficeClock.ZONE).toInstant();
        String number = "%02d/YKCĐ-%d".formatted(reviews.spokenSince(newYear) + 1, today.getYear());
        return opening.openWithoutFile(
                origin,
                name,
                new Draft(
                        head(number, DocumentType.KHAC, issuer, today, name + " ngày " + DAY.format(today)), List.of()),
                viewer);
    }

    private static DraftHeader head(
            String number, @Nullable DocumentType type, String issuer, @Nullable LocalDate issuedOn, String subject) {
        return new DraftHeader(
                number, type, issuer, issuedOn, subject, "", Urgency.NONE, Visibility.ASSIGNED_AGENCIES, "");
    }
}
