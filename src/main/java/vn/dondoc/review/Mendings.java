package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyId;

/** Carries out what the button beside a problem promises. */
@Component
class Mendings {

    private final AgencyChoices choices;

    Mendings(AgencyChoices choices) {
        this.choices = choices;
    }

    /** {@code value} is the agency's name or the deadline's words, {@code by} the agency that takes the place. */
    UnaryOperator<Draft> of(Mending mending, UUID task, String value, String by) {
        return draft -> draft.changing(task, one -> mended(draft, one, mending, value, by));
    }

    private DraftTask mended(Draft draft, DraftTask task, Mending mending, String value, String by) {
        var issuedOn = draft.headerOf(task).issuedOn();
        return switch (mending) {
            case DEADLINE -> task.due(value, issuedOn);
            case REPORT -> task.reported();
            case DELETE -> task.with(DraftTask.State.DELETED);
            case DROP_AGENCY ->
                named(task, value).stream()
                        .reduce(
                                task,
                                (one, agency) -> one.without(DraftTask.Part.LEAD, agency)
                                        .without(DraftTask.Part.COORDINATE, agency),
                                (one, other) -> other);
            case REPLACE_AGENCY -> replaced(task, value, List.of(choices.chosen(new AgencyId(by), by)));
            case EXPAND ->
                named(task, value).stream()
                        .findFirst()
                        .map(group -> choices.group(group, task.content(), issuedOn))
                        .map(expansion -> replaced(
                                task,
                                value,
                                expansion.members().stream()
                                        .map(member -> choices.chosen(member.id(), member.name()))
                                        .toList()))
                        .orElse(task);
        };
    }

    private static DraftTask replaced(DraftTask task, String name, List<ConfirmedAgency> others) {
        return named(task, name).stream()
                .findFirst()
                .map(agency -> task.replacing(agency, others))
                .orElse(task);
    }

    private static List<ConfirmedAgency> named(DraftTask task, String name) {
        return java.util.stream.Stream.concat(task.lead().stream(), task.coordinate().stream())
                .filter(agency -> agency.name().equals(name))
                .toList();
    }
}
