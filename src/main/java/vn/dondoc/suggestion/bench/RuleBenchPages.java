package vn.dondoc.suggestion.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Gate;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.suggestion.bench.RuleVersion.State;
import vn.dondoc.suggestion.rule.Rule;

/** Each rule with what it finds and how often that was right; drafts, tried over the archive; and the switch. */
@Controller
class RuleBenchPages {

    static final String PATH = "/quy-tac";

    private static final String SWITCH = "/quan-tri" + PATH;
    private static final int EXAMPLES = 10;

    /** A rule in the list; {@code documents} is null while they are being counted. */
    record Line(RuleVersion version, @Nullable Integer documents, List<RuleHistory.Line> history, boolean waiting) {

        public int accepted() {
            return history.stream().mapToInt(line -> line.of("ACCEPTED")).sum();
        }

        public int judged() {
            return history.stream().mapToInt(RuleHistory.Line::judged).sum();
        }
    }

    private final RuleVersions versions;
    private final ActiveRules active;
    private final RuleClock clock;
    private final RuleArchive archive;
    private final RuleHistory history;
    private final RuleTrial trial;
    private final RuleSwitch switching;

    RuleBenchPages(
            RuleVersions versions,
            ActiveRules active,
            RuleClock clock,
            RuleArchive archive,
            RuleHistory history,
            RuleTrial trial,
            RuleSwitch switching) {
        this.versions = versions;
        this.active = active;
        this.clock = clock;
        this.archive = archive;
        this.history = history;
        this.trial = trial;
        this.switching = switching;
    }

    @GetMapping(PATH)
    String all(Viewer viewer, Model model) {
        active.readFiles();
        List<RuleVersion> drafts = versions.drafts();
        Set<String> waiting = drafts.stream().map(draft -> draft.rule().id()).collect(Collectors.toSet());
        Map<String, List<RuleHistory.Line>> judged =
                history.all().stream().collect(Collectors.groupingBy(RuleHistory.Line::rule));
        List<RuleVersion> on = versions.on();
        model.addAttribute(
                "lines",
                on.stream()
                        .map(version -> new Line(
                                version,
                                clock.count(version.rule()),
                                judged.getOrDefault(version.rule().id(), List.of()),
                                waiting.contains(version.rule().id())))
                        .toList());
        Set<String> rules = on.stream().map(version -> version.rule().id()).collect(Collectors.toSet());
        model.addAttribute(
                "steps",
                judged.entrySet().stream()
                        .filter(one -> !rules.contains(one.getKey()))
                        .flatMap(one -> one.getValue().stream())
                        .toList());
        model.addAttribute("drafts", drafts);
        model.addAttribute(
                "fromFiles",
                drafts.stream()
                        .filter(one -> one.source() == RuleVersion.Source.FILE)
                        .count());
        model.addAttribute("documents", archive.documents());
        model.addAttribute("broken", active.brokenFile().orElse(null));
        model.addAttribute("maySwitch", viewer.has(Role.ADMINISTRATOR));
        return "suggestion/rules";
    }

    @GetMapping(PATH + "/{id}")
    String one(Viewer viewer, @PathVariable String id, Model model) {
        List<RuleVersion> known = versions.of(id);
        RuleVersion shown = on(known).orElseGet(() -> known.stream().findFirst().orElseThrow(RuleBenchPages::notFound));
        model.addAttribute("version", shown);
        model.addAttribute("rule", model.getAttribute("typed") == null ? shown.rule() : model.getAttribute("typed"));
        model.addAttribute("checked", switching.check(shown.rule()));
        model.addAttribute("documents", archive.count(shown.rule()));
        model.addAttribute("places", trial.examples(shown.rule(), EXAMPLES, viewer));
        model.addAttribute("history", history.of(id));
        model.addAttribute("wrong", history.wrong(id, EXAMPLES, viewer));
        model.addAttribute("versions", known);
        model.addAttribute("mayOpen", viewer.has(Role.OFFICE_SPECIALIST));
        model.addAttribute("maySwitch", viewer.has(Role.ADMINISTRATOR));
        model.addAttribute("zone", OfficeClock.ZONE);
        return "suggestion/rule";
    }

    @PostMapping(PATH + "/{id}/ban-nhap")
    String draft(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam String explanation,
            @RequestParam int percent,
            @RequestParam String patterns,
            @RequestParam String matches,
            @RequestParam(defaultValue = "") String rejects,
            RedirectAttributes flash) {
        Rule now = on(versions.of(id)).orElseThrow(RuleBenchPages::notFound).rule();
        var typed = new Rule(
                id,
                now.concept(),
                name.strip(),
                explanation.strip(),
                percent / 100.0,
                lines(patterns),
                lines(matches),
                lines(rejects));
        Optional<String> problem = typed.problem();
        if (problem.isPresent()) {
            flash.addFlashAttribute("typed", typed);
            flash.addFlashAttribute("why", problem.get());
            return "redirect:" + PATH + "/" + id + "#sua";
        }
        RuleVersion draft = switching.draft(typed, viewer);
        return "redirect:" + PATH + "/" + id + "/phien-ban/" + draft.id();
    }

    /** What this version would add and lose, were it switched on. */
    @GetMapping(PATH + "/{id}/phien-ban/{number}")
    String version(Viewer viewer, @PathVariable String id, @PathVariable long number, Model model) {
        RuleVersion version = found(id, number);
        @Nullable Rule before = on(versions.of(id)).map(RuleVersion::rule).orElse(null);
        model.addAttribute("version", version);
        model.addAttribute("before", before);
        model.addAttribute("newPatterns", without(version.rule(), before));
        model.addAttribute("oldPatterns", before == null ? List.of() : without(before, version.rule()));
        model.addAttribute("checked", switching.check(version.rule()));
        model.addAttribute("outcome", version.state() == State.ON ? null : trial.of(before, version.rule(), viewer));
        model.addAttribute("mayOpen", viewer.has(Role.OFFICE_SPECIALIST));
        model.addAttribute("maySwitch", viewer.has(Role.ADMINISTRATOR));
        model.addAttribute("zone", OfficeClock.ZONE);
        return "suggestion/version";
    }

    @PostMapping(PATH + "/{id}/phien-ban/{number}/bo")
    String drop(Viewer viewer, @PathVariable String id, @PathVariable long number, RedirectAttributes flash) {
        boolean dropped = switching.drop(found(id, number), viewer);
        flash.addFlashAttribute(dropped ? "done" : "problem", dropped ? "rules.dropped" : "rules.outrun");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(SWITCH + "/{id}/phien-ban/{number}/bat")
    String switchOn(Viewer viewer, @PathVariable String id, @PathVariable long number, RedirectAttributes flash) {
        switch (switching.on(found(id, number), viewer)) {
            case DONE -> {
                active.refresh();
                flash.addFlashAttribute("done", "rules.on");
            }
            case EXAMPLES_FAIL -> {
                flash.addFlashAttribute("problem", "rules.examplesFail");
                return "redirect:" + PATH + "/" + id + "/phien-ban/" + number;
            }
            case OUTRUN -> flash.addFlashAttribute("problem", "rules.outrun");
            case NOT_ALLOWED -> throw notFound();
        }
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(SWITCH + "/bat-tat-ca")
    String switchAll(Viewer viewer, RedirectAttributes flash) {
        int on = switching.allFromFiles(viewer);
        active.refresh();
        flash.addFlashAttribute(on > 0 ? "done" : "problem", on > 0 ? "rules.allOn" : "rules.outrun");
        return "redirect:" + PATH;
    }

    private RuleVersion found(String rule, long number) {
        return versions.find(number)
                .filter(version -> version.rule().id().equals(rule))
                .orElseThrow(RuleBenchPages::notFound);
    }

    private static Optional<RuleVersion> on(List<RuleVersion> known) {
        return known.stream().filter(one -> one.state() == State.ON).findFirst();
    }

    private static List<String> without(Rule these, @Nullable Rule others) {
        return these.patterns().stream()
                .filter(pattern -> others == null || !others.patterns().contains(pattern))
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration
    static class Doors {

        @Bean
        static MenuEntry rulesMenu() {
            return new MenuEntry(770, PATH, "rules.menu", Set.of(Role.OFFICE_SPECIALIST, Role.ADMINISTRATOR));
        }

        @Bean
        static Gate rulesSwitchGate() {
            return new Gate(SWITCH + "/**", Set.of(Role.ADMINISTRATOR));
        }
    }
}
