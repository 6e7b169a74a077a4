package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the form of an inspection sends: what it is, and the five parts of its decision. */
record InspectionForm(
        @Nullable Form form,
        @Nullable Issuer issuer,
        @Nullable UUID plan,
        @Nullable String title,
        @Nullable List<String> units,
        @Nullable String sector,
        Ground.@Nullable Kind ground,
        @Nullable String groundText,
        @Nullable String groundNumber,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate groundOn,

        @Nullable List<UUID> signs,
        @Nullable String bases,
        @Nullable String scope,
        @Nullable String task,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String extras,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate startsOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate endsOn,

        @Nullable List<String> duty,
        @Nullable List<String> memberName,
        @Nullable List<String> memberPosition,
        @Nullable List<String> memberAccount) {

    static InspectionForm of(Inspection one) {
        Head head = one.head();
        Decision decision = one.decision();
        Ground ground = head.ground();
        return new InspectionForm(
                head.form(),
                head.issuer(),
                head.plan(),
                head.title(),
                head.units().stream().map(unit -> unit.agency().value()).toList(),
                head.sector(),
                ground.kind(),
                ground.text(),
                ground.paper().number(),
                ground.paper().day(),
                List.of(),
                String.join("\n", decision.bases()),
                decision.scope(),
                decision.task(),
                decision.from(),
                decision.to(),
                String.join("\n", decision.extras()),
                decision.startsOn(),
                decision.endsOn(),
                decision.team().stream().map(member -> member.duty().name()).toList(),
                decision.team().stream().map(Member::name).toList(),
                decision.team().stream().map(Member::position).toList(),
                decision.team().stream()
                        .map(member -> Objects.requireNonNullElse(member.account(), ""))
                        .toList());
    }

    static InspectionForm blank(Form form, Issuer issuer, @Nullable UUID plan, List<String> units, List<String> bases) {
        return new InspectionForm(
                form,
                issuer,
                plan,
                null,
                units,
                null,
                form == Form.AD_HOC ? Ground.Kind.SIGNS : null,
                null,
                null,
                null,
                List.of(),
                String.join("\n", bases),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Form kind() {
        return form == null ? Form.PERIODIC : form;
    }

    public List<String> chosenUnits() {
        return units == null ? List.of() : units;
    }

    public List<UUID> chosenSigns() {
        return signs == null ? List.of() : signs;
    }

    String name() {
        return said(title);
    }

    String field() {
        return said(sector);
    }

    Ground grounds(List<String> words) {
        return kind() == Form.PERIODIC
                ? Ground.NONE
                : new Ground(ground, said(groundText), new Paper(groundNumber, groundOn), words);
    }

    Decision decision() {
        return new Decision(
                lines(bases),
                said(scope),
                said(task),
                from,
                to,
                lines(extras),
                startsOn,
                endsOn,
                team(),
                Paper.NONE,
                "");
    }

    List<Member> team() {
        var team = new ArrayList<Member>();
        for (int i = 0; i < size(memberName); i++) {
            String name = at(memberName, i);
            if (!name.isBlank()) {
                String what = at(duty, i);
                team.add(new Member(
                        what.isBlank() ? Member.Duty.MEMBER : Member.Duty.valueOf(what),
                        name,
                        at(memberPosition, i),
                        at(memberAccount, i)));
            }
        }
        return team;
    }

    static List<String> lines(@Nullable String text) {
        return said(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static int size(@Nullable List<?> all) {
        return all == null ? 0 : all.size();
    }

    static String at(@Nullable List<String> all, int i) {
        return all == null || i >= all.size() || all.get(i) == null
                ? ""
                : all.get(i).strip();
    }
}
