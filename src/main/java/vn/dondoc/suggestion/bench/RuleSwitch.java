package vn.dondoc.suggestion.bench;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.suggestion.RuleExamples;
import vn.dondoc.suggestion.bench.RuleVersion.Source;
import vn.dondoc.suggestion.bench.RuleVersion.State;
import vn.dondoc.suggestion.rule.Rule;

/** Drafts of rules, and their being switched on: by an administrator, and only when a rule's own examples come out as it says. */
@Service
class RuleSwitch {

    /** What came of it. */
    enum Outcome {
        DONE,
        EXAMPLES_FAIL,
        OUTRUN,
        NOT_ALLOWED
    }

    private final RuleVersions versions;
    private final AuditTrail audit;
    private final RuleExamples examples = new RuleExamples();

    RuleSwitch(RuleVersions versions, AuditTrail audit) {
        this.versions = versions;
        this.audit = audit;
    }

    RuleExamples.Checked check(Rule rule) {
        return examples.of(rule);
    }

    /** Keeps what was written on the page, to be tried. */
    @Transactional
    RuleVersion draft(Rule rule, Viewer viewer) {
        versions.add(rule, Source.PAGE, State.DRAFT, viewer.account());
        audit.record(viewer.actor(), "suggestion.rule.drafted", "rule", rule.id(), null);
        return versions.of(rule.id()).getFirst();
    }

    @Transactional
    Outcome on(RuleVersion version, Viewer viewer) {
        if (!viewer.has(Role.ADMINISTRATOR)) {
            return Outcome.NOT_ALLOWED;
        }
        if (!examples.of(version.rule()).failures().isEmpty()) {
            return Outcome.EXAMPLES_FAIL;
        }
        String before = versions.of(version.rule().id()).stream()
                .filter(one -> one.state() == State.ON)
                .map(one -> String.valueOf(one.id()))
                .findFirst()
                .orElse("–");
        if (!versions.switchOn(version, viewer.account())) {
            return Outcome.OUTRUN;
        }
        audit.record(
                viewer.actor(),
                "suggestion.rule.on",
                "rule",
                version.rule().id(),
                "phiên bản %d thay phiên bản %s".formatted(version.id(), before));
        return Outcome.DONE;
    }

    /** Everything that came from files; what fails its own examples stays a draft. */
    @Transactional
    int allFromFiles(Viewer viewer) {
        List<RuleVersion> waiting = versions.drafts().stream()
                .filter(one -> one.source() == Source.FILE)
                .toList();
        return (int) waiting.stream()
                .filter(version -> on(version, viewer) == Outcome.DONE)
                .count();
    }

    @Transactional
    boolean drop(RuleVersion version, Viewer viewer) {
        boolean dropped = versions.drop(version, viewer.account());
        if (dropped) {
            audit.record(
                    viewer.actor(),
                    "suggestion.rule.dropped",
                    "rule",
                    version.rule().id(),
                    "phiên bản " + version.id());
        }
        return dropped;
    }
}
