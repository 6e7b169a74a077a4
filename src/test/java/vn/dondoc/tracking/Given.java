package vn.dondoc.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.review.ConfirmedAgency;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.review.TaskTerms;
import vn.dondoc.review.Visibility;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Urgency;

/** Confirmed directives and viewers for tests. */
public final class Given {

    public static final Viewer OFFICE = new Viewer("chi", "Chị Chi", Set.of(Role.OFFICE_SPECIALIST), null);
    public static final Viewer OTHER_OFFICE = new Viewer("dung", "Anh Dũng", Set.of(Role.OFFICE_LEADER), null);

    private Given() {}

    public static Viewer agency(String id) {
        return new Viewer("officer-" + id, "Cán bộ " + id, Set.of(Role.AGENCY_OFFICER), new AgencyId(id));
    }

    public static ConfirmedDirective directive(String number, LocalDate issuedOn, ConfirmedTask... tasks) {
        return directive(number, issuedOn, Visibility.ASSIGNED_AGENCIES, tasks);
    }

    public static ConfirmedDirective directive(
            String number, LocalDate issuedOn, Visibility visibility, ConfirmedTask... tasks) {
        return new ConfirmedDirective(
                DocumentId.random(),
                number,
                DocumentType.CONG_VAN,
                "UBND tỉnh Đắk Lắk",
                issuedOn,
                "Về việc đẩy mạnh giải ngân vốn đầu tư công",
                "Nguyễn Văn An",
                Urgency.NONE,
                visibility,
                null,
                "chi",
                Instant.parse("2026-01-05T01:00:00Z"),
                List.of(tasks));
    }

    /** As a district's own, for regulations that exclude what comes from above. */
    public static ConfirmedDirective issuedBy(String issuer, ConfirmedDirective one) {
        return new ConfirmedDirective(
                one.documentId(),
                one.number(),
                one.type(),
                issuer,
                one.issuedOn(),
                one.subject(),
                one.signer(),
                one.urgency(),
                one.visibility(),
                one.field(),
                one.confirmedBy(),
                one.confirmedAt(),
                one.tasks());
    }

    static ConfirmedDirective ofField(String field, ConfirmedDirective one) {
        return new ConfirmedDirective(
                one.documentId(),
                one.number(),
                one.type(),
                one.issuer(),
                one.issuedOn(),
                one.subject(),
                one.signer(),
                one.urgency(),
                one.visibility(),
                field,
                one.confirmedBy(),
                one.confirmedAt(),
                one.tasks(),
                one.origin(),
                one.submittedBy(),
                one.paper());
    }

    /** Agencies as {@code so-tai-chinh:Sở Tài chính}; without the id, a body the register does not know. */
    public static ConfirmedTask task(
            String content, @Nullable LocalDate dueOn, List<String> lead, List<String> coordinate) {
        return new ConfirmedTask(
                UUID.randomUUID(),
                content,
                agencies(lead),
                agencies(coordinate),
                dueOn == null ? new Deadline.None() : new Deadline.On(dueOn, false),
                dueOn,
                true,
                new Evidence(0, 4, "Giao " + lead, "giao-chu-tri", 0.9));
    }

    static ConfirmedTask termed(TaskTerms terms, ConfirmedTask one) {
        return new ConfirmedTask(
                one.id(),
                one.content(),
                one.lead(),
                one.coordinate(),
                one.deadline(),
                one.dueOn(),
                one.report(),
                one.evidence(),
                terms);
    }

    private static List<ConfirmedAgency> agencies(List<String> names) {
        return names.stream()
                .map(name -> name.split(":"))
                .map(parts ->
                        new ConfirmedAgency(parts[parts.length - 1], parts.length == 1 ? null : new AgencyId(parts[0])))
                .toList();
    }

    static List<String> names(String... names) {
        return Arrays.asList(names);
    }
}
