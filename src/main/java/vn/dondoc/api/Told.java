package vn.dondoc.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.tracking.Assignment;
import vn.dondoc.tracking.Directive;
import vn.dondoc.tracking.HistoryEntry;
import vn.dondoc.tracking.Task;

/** What other programs are told, in the form of the published description. */
final class Told {

    private Told() {}

    /** {@code next} is null on the last page. */
    record Page<T>(List<T> items, @Nullable String next) {}

    record OneDirective(
            UUID id,
            String number,
            String type,
            String issuer,
            LocalDate issuedOn,
            String subject,
            @Nullable String signer,
            String urgency,
            String origin,
            List<OneTask> tasks) {

        static OneDirective of(Directive one, List<Task> tasks) {
            return new OneDirective(
                    one.id().value(),
                    one.number(),
                    one.type().name(),
                    one.issuer(),
                    one.issuedOn(),
                    one.subject(),
                    one.signer(),
                    one.urgency().name(),
                    one.origin().name(),
                    tasks.stream().map(OneTask::of).toList());
        }
    }

    record OneTask(
            UUID id,
            UUID directive,
            int position,
            String content,
            boolean mustReport,
            @Nullable LocalDate dueOn,
            String progress,
            boolean late,
            List<Part> parts) {

        static OneTask of(Task one) {
            return new OneTask(
                    one.id().value(),
                    one.directiveId().value(),
                    one.position(),
                    one.content(),
                    one.mustReport(),
                    one.dueOn(),
                    one.progress().name(),
                    one.late(),
                    one.assignments().stream().map(Part::of).toList());
        }
    }

    record Part(
            UUID id,
            String part,
            @Nullable String agency,
            String agencyName,
            @Nullable LocalDate dueOn,
            String progress,
            @Nullable LocalDate completedOn,
            int version) {

        static Part of(Assignment one) {
            return new Part(
                    one.id().value(),
                    one.part().name(),
                    one.agency() == null ? null : one.agency().value(),
                    one.agencyName(),
                    one.dueOn(),
                    one.progress().name(),
                    one.completedOn(),
                    one.version());
        }
    }

    record Step(
            UUID assignment,
            Instant at,
            String step,
            String progress,
            @Nullable LocalDate dueOn,
            String agencyName,
            @Nullable String text,
            @Nullable String number,
            @Nullable LocalDate documentOn) {

        static Step of(HistoryEntry one) {
            return new Step(
                    one.assignment().value(),
                    one.at(),
                    one.step().name(),
                    one.progress().name(),
                    one.dueOn(),
                    one.agencyName(),
                    one.text(),
                    one.number(),
                    one.documentOn());
        }
    }
}
