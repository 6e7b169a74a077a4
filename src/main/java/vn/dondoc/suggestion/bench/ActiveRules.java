package vn.dondoc.suggestion.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.suggestion.Suggestions;
import vn.dondoc.suggestion.bench.RuleVersion.Source;
import vn.dondoc.suggestion.bench.RuleVersion.State;
import vn.dondoc.suggestion.rule.Rule;
import vn.dondoc.suggestion.rule.RuleFiles;
import vn.dondoc.suggestion.rule.RuleSet;

/**
 * The rules that are switched on. A file of {@code rules/} that was edited, or came with a new version of the program, becomes a draft:
 * only in a fresh installation are the files what holds.
 */
@Component
class ActiveRules {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRules.class);
    private static final Actor FILES = Actor.system("rules");

    private final RuleVersions versions;
    private final Suggestions suggestions;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Path folder;
    private volatile String mark = "";
    private volatile @Nullable String brokenFile;

    ActiveRules(
            RuleVersions versions,
            Suggestions suggestions,
            AuditTrail audit,
            TransactionTemplate transactions,
            @Value("${dondoc.rules}") Path folder) {
        this.versions = versions;
        this.suggestions = suggestions;
        this.audit = audit;
        this.transactions = transactions;
        this.folder = folder;
        readFiles();
        refresh();
    }

    /** What is wrong with the folder's files; empty where they could all be read. */
    Optional<String> brokenFile() {
        return Optional.ofNullable(brokenFile);
    }

    /** Notes what was changed in the files since they were last looked at. */
    synchronized void readFiles() {
        List<Rule> files = files();
        var noted = transactions.execute(status -> note(files));
        if (noted != null && noted > 0) {
            LOG.info("{} rules of rules/ were changed and wait as drafts on page /quy-tac", noted);
        }
    }

    private List<Rule> files() {
        try {
            List<Rule> files = Files.isDirectory(folder) ? RuleFiles.in(folder) : List.of();
            for (Rule rule : files) {
                Optional<String> problem = rule.problem();
                if (problem.isPresent()) {
                    throw new IllegalArgumentException("Quy tắc " + rule.id() + ": " + problem.get());
                }
            }
            brokenFile = null;
            return files.isEmpty() ? RuleFiles.shipped() : files;
        } catch (IllegalArgumentException broken) {
            LOG.warn("The rule files in {} cannot be used: {}", folder, broken.getMessage());
            brokenFile = broken.getMessage();
            return versions.on().isEmpty() ? RuleFiles.shipped() : List.of();
        }
    }

    private int note(List<Rule> files) {
        boolean fresh = versions.on().isEmpty();
        int drafts = 0;
        for (Rule file : files) {
            if (fresh) {
                versions.add(file, Source.FILE, State.ON, FILES.name());
            } else if (isNew(file)) {
                versions.add(file, Source.FILE, State.DRAFT, FILES.name());
                audit.record(FILES, "suggestion.rule.drafted", "rule", file.id(), null);
                drafts++;
            }
        }
        return drafts;
    }

    /** Whether this wording is neither on nor the last one that came from a file, so that nobody has seen it yet. */
    private boolean isNew(Rule file) {
        List<RuleVersion> known = versions.of(file.id());
        return known.stream()
                        .noneMatch(one -> one.state() == State.ON && one.rule().equals(file))
                && known.stream()
                        .filter(one -> one.source() == Source.FILE)
                        .findFirst()
                        .filter(one -> one.rule().equals(file))
                        .isEmpty();
    }

    /** Takes over what was switched on, by this process or another one. */
    synchronized void refresh() {
        String now = versions.mark();
        if (!now.equals(mark)) {
            List<Rule> rules = rules();
            if (!RuleSet.version(rules).equals(suggestions.rulesVersion())) {
                suggestions.use(new RuleSet(rules));
            }
            mark = now;
        }
    }

    List<Rule> rules() {
        return versions.on().stream().map(RuleVersion::rule).toList();
    }

    /** The rules in use with this one in the place of its other version. */
    List<Rule> rulesWith(Rule draft) {
        Map<String, Rule> all = new LinkedHashMap<>();
        rules().forEach(rule -> all.put(rule.id(), rule));
        all.put(draft.id(), draft);
        return new ArrayList<>(all.values());
    }
}
