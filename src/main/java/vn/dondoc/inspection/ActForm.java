package vn.dondoc.inspection;

import static vn.dondoc.inspection.InspectionForm.at;
import static vn.dondoc.inspection.InspectionForm.said;
import static vn.dondoc.inspection.InspectionForm.size;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.agency.AgencyId;

/** What the form of a step sends; which fields count is a matter of the step. */
record ActForm(
        Step step,
        @Nullable String unit,
        @Nullable String text,
        @Nullable String number,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueOn,

        @Nullable String signer,
        @Nullable String name,
        @Nullable String body,
        @Nullable String account,
        @Nullable String place,
        @Nullable Integer no,
        @Nullable List<String> evaluation,
        @Nullable List<String> failingTask,
        @Nullable List<String> failing,
        @Nullable List<String> nature,
        @Nullable List<String> degree,
        @Nullable List<String> cause,
        @Nullable List<String> responsibility,
        @Nullable List<String> recommended,
        @Nullable List<String> recommendedTo,
        @Nullable List<String> recommendedDue) {

    /** Finds the names that go with what was chosen. */
    interface Names {

        String ofTask(UUID task);

        String ofAgency(AgencyId agency);
    }

    Act act(Names names) {
        return switch (step) {
            case SETTLE -> new Act.Settle(said(text));
            case ISSUE -> new Act.Issue(paper(), said(signer));
            case CANCEL -> new Act.Cancel(said(text));
            case INVITE -> new Act.Invite(said(name), said(body), account);
            case ASK -> new Act.Ask(agency(), said(text), dueOn);
            case ANSWER -> new Act.Answer(no == null ? 0 : no, said(text));
            case MINUTES -> new Act.Note(agency(), on, said(place), said(text));
            case FIND -> new Act.Find(finding(names));
            case END -> new Act.End(on);
            case UNIT_REPORT -> new Act.UnitReport(agency(), paper());
            case DRAFT_CONCLUSION -> new Act.DraftConclusion(said(text), recommendations(names));
            case CONCLUDE -> new Act.Conclude(paper(), said(signer));
            case REPORT -> new Act.Report(paper());
            case NOTIFY -> new Act.Notify(paper());
            case PUBLIC_TEXT -> new Act.SayPublicly(said(text));
            case RELEASE -> new Act.Release();
            case PROPOSE, WRITE, ORDER -> throw new IllegalArgumentException("Not by this form: " + step);
        };
    }

    private Finding finding(Names names) {
        var failed = new ArrayList<Failing>();
        for (int i = 0; i < Math.max(size(failing), size(failingTask)); i++) {
            UUID task = id(at(failingTask, i));
            String content = at(failing, i);
            String said = content.isEmpty() && task != null ? names.ofTask(task) : content;
            if (!said.isEmpty()) {
                failed.add(new Failing(task, said, at(nature, i), at(degree, i), at(cause, i), at(responsibility, i)));
            }
        }
        AgencyId whom = agency();
        return new Finding(
                whom == null ? new AgencyId("") : whom,
                evaluation == null
                        ? List.of()
                        : evaluation.stream().map(InspectionForm::said).toList(),
                failed);
    }

    private List<Recommendation> recommendations(Names names) {
        var all = new ArrayList<Recommendation>();
        for (int i = 0; i < size(recommended); i++) {
            String asks = at(recommended, i);
            if (!asks.isEmpty()) {
                String to = at(recommendedTo, i);
                AgencyId agency = to.isEmpty() ? null : new AgencyId(to);
                all.add(new Recommendation(
                        all.size() + 1,
                        asks,
                        agency,
                        agency == null ? "" : names.ofAgency(agency),
                        day(at(recommendedDue, i)),
                        null));
            }
        }
        return all;
    }

    private Paper paper() {
        return new Paper(number, on);
    }

    private @Nullable AgencyId agency() {
        return unit == null || unit.isBlank() ? null : new AgencyId(unit);
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
