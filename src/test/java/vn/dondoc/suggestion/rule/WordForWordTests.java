package vn.dondoc.suggestion.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.junit.jupiter.api.Test;

class WordForWordTests {

    private static final Path DIRECTIVE =
            Path.of("src/test/resources/directives/thai-nguyen-ke-hoach-kinh-phi-giao-viec.txt");

    @Test
    void wordsInARowAreFoundWhereLuceneFindsThem() throws IOException {
        var text = TypedText.of(Files.readString(DIRECTIVE), List.of(0));
        var index = new MemoryIndex();
        index.addField("text", new TypedTokenStream(text));
        IndexSearcher searcher = index.createSearcher();
        var likely = new LikelyWordings();
        Set<String> byQuery = new TreeSet<>();
        int n = 0;
        for (Rule rule : RuleFiles.shipped()) {
            for (String pattern : rule.patterns()) {
                for (Wording wording : Pattern.compile(pattern)) {
                    String id = rule.id() + "#" + n++;
                    if (wording.isWordForWord()) {
                        likely.add(id, wording);
                        look(id, new IntervalQuery("text", wording.source()), searcher, byQuery);
                    }
                }
            }
        }
        Set<String> byWords = new TreeSet<>();
        likely.in(text).standing().forEach(one -> byWords.add(one.id() + " " + one.first() + "-" + one.last()));
        assertThat(byWords).hasSizeGreaterThan(100).isEqualTo(byQuery);
    }

    private static void look(String id, IntervalQuery query, IndexSearcher searcher, Set<String> found)
            throws IOException {
        Matches matches = query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(searcher.getIndexReader().leaves().getFirst(), 0);
        MatchesIterator each = matches == null ? null : matches.getMatches("text");
        while (each != null && each.next()) {
            found.add(id + " " + each.startPosition() + "-" + each.endPosition());
        }
    }
}
