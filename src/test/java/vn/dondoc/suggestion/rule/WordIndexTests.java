package vn.dondoc.suggestion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.agency.AgencyNames;
import vn.dondoc.suggestion.DeadlineReader;
import vn.dondoc.suggestion.outline.Stretches;
import vn.dondoc.suggestion.task.Recognised;

class WordIndexTests {

    private static final AgencyNames NAMES = new AgencyNames();
    private static final DeadlineReader DEADLINES = new DeadlineReader();
    private static final Instant NOON = Instant.parse("2026-06-02T05:00:00Z");

    @TempDir
    Path folder;

    private WordIndex index;

    @BeforeEach
    void open() {
        index = WordIndex.in(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aRuleStandsInTheArchiveWhereItStandsInEachTextByItself() throws IOException {
        List<Rule> rules = RuleFiles.shipped();
        List<TypedText> texts = directives();
        for (TypedText text : texts) {
            index.put(UUID.randomUUID(), 1, NOON, text);
        }
        index.keep(1);

        try (var set = new RuleSet(rules)) {
            List<Hits> hits = texts.stream().map(set::in).toList();
            for (Rule rule : rules) {
                long standing = hits.stream().filter(one -> one.has(rule.id())).count();
                assertThat(index.count(rule)).as(rule.id()).isEqualTo((int) standing);
            }
        }
    }

    @Test
    void aHitSaysWhereTheWordsStand() {
        String text = "Kính gửi: Sở Y tế.\nGiao Sở Tài chính rà soát.";
        UUID key = UUID.randomUUID();
        index.put(key, 3, NOON, typed(text));
        index.keep(1);

        var hits = index.find(rule("giao ⟨agency⟩ rà soát"), 10).hits();
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().document()).isEqualTo(key);
        assertThat(hits.getFirst().version()).isEqualTo(3);
        assertThat(text.substring(hits.getFirst().start(), hits.getFirst().end()))
                .isEqualTo("Giao Sở Tài chính rà soát");
    }

    @Test
    void wordsOnBothSidesOfAFullStopSayNothingTogether() {
        index.put(UUID.randomUUID(), 1, NOON, typed("Giao nhiệm vụ cho sở. Rà soát hồ sơ."));
        index.keep(1);

        assertThat(index.count(rule("giao …9 rà soát"))).isZero();
        assertThat(index.count(rule("§ rà soát"))).isOne();
        assertThat(index.count(rule("§ giao nhiệm vụ"))).isOne();
    }

    @Test
    void theNewestComeFirstAndOnlySoManyAreLookedAt() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        index.put(young, 1, NOON.plusSeconds(60), typed("Giao Sở Y tế rà soát."));
        index.put(old, 1, NOON, typed("Giao Sở Y tế rà soát."));
        index.keep(1);

        var found = index.find(rule("rà soát"), 1);
        assertThat(found.documents()).isEqualTo(2);
        assertThat(found.hits()).extracting(WordIndex.Hit::document).containsExactly(young);
    }

    @Test
    void aTextReadAgainTakesThePlaceOfTheFirstAndAnErasedOneLeavesNoBytes() throws IOException {
        UUID key = UUID.randomUUID();
        index.put(key, 1, NOON, typed("Giao Sở Y tế rà soát chuyện tuyệtmậtxyz."));
        index.keep(1);
        index.put(key, 2, NOON, typed("Giao Sở Y tế kiểm tra."));
        index.keep(2);
        assertThat(index.count(rule("rà soát"))).isZero();
        assertThat(index.size()).isOne();

        index.remove(key);
        index.purge(2);
        assertThat(index.size()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain("tuyệtmậtxyz", key.toString());
            }
        }
    }

    @Test
    void itRemembersUpToWhereItIsComplete() {
        index.put(UUID.randomUUID(), 1, NOON, typed("Giao Sở Y tế rà soát."));
        index.keep(17);
        index.close();
        index = WordIndex.in(folder);

        assertThat(index.position()).isEqualTo(17);
        assertThat(index.size()).isOne();
    }

    private static Rule rule(String pattern) {
        return new Rule("thu", Concept.WORK, "Thử", "Thử.", 0.5, List.of(pattern), List.of(), List.of());
    }

    private static TypedText typed(String text) {
        return Recognised.in(text, Stretches.ofLines(text), NAMES, DEADLINES, null)
                .typed();
    }

    private static List<TypedText> directives() throws IOException {
        var texts = new ArrayList<TypedText>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/directives"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .limit(25)
                    .toList()) {
                texts.add(typed(Files.readString(file)));
            }
        }
        return texts;
    }
}
