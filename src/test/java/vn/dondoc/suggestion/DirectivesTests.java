package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Reading;
import vn.dondoc.vietnamese.Vietnamese;

/** Directives of our own writing, in the manner of many provinces and of all kinds, each with the tasks that a person would mark in it. */
class DirectivesTests {

    private static final Path FOLDER = Path.of("src/test/resources/directives");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyTaskIsSuggestedWithItsBodiesAndDeadlineAndNothingElseIs() throws IOException {
        var wrong = new ArrayList<String>();
        int directives = 0;
        try (var suggestions = new Suggestions();
                var files = Files.list(FOLDER)) {
            for (Path text :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                directives++;
                check(text, suggestions, wrong);
            }
        }
        assertThat(directives).isGreaterThanOrEqualTo(40);
        assertThat(wrong).isEmpty();
    }

    private static void check(Path file, Suggestions suggestions, List<String> wrong) throws IOException {
        String name = file.getFileName().toString();
        JsonNode answers = JSON.readTree(Files.readString(file.resolveSibling(name.replace(".txt", ".json"))))
                .get("tasks");
        var said = new ArrayList<>(suggestions.of(lines(Files.readString(file))).tasks());
        var marked = new ArrayList<JsonNode>();
        answers.forEach(marked::add);
        var pairs = new ArrayList<ProposedTask>();
        for (JsonNode answer : marked) {
            ProposedTask best = said.stream()
                    .max((a, b) -> Double.compare(shared(answer, a), shared(answer, b)))
                    .orElse(null);
            if (best == null || shared(answer, best) < 0.5) {
                wrong.add(name + ": missed " + answer.get("quote"));
            } else {
                pairs.add(best);
                compare(name, answer, best, wrong);
            }
        }
        said.stream()
                .filter(task -> !pairs.contains(task) && marked.stream().noneMatch(a -> isPiece(task, a)))
                .forEach(task ->
                        wrong.add(name + ": not a task " + task.evidence().quote()));
    }

    private static void compare(String name, JsonNode answer, ProposedTask task, List<String> wrong) {
        Set<String> lead =
                task.lead().stream().map(a -> Vietnamese.fold(a.name())).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        answer.get("lead").forEach(a -> expected.add(Vietnamese.fold(a.asString())));
        if (!lead.equals(expected)) {
            wrong.add(name + ": " + lead + " instead of " + expected);
        }
        if (answer.has("exact")
                && !words(answer.get("quote").asString())
                        .equals(words(task.evidence().quote()))) {
            wrong.add(name + ": '" + task.evidence().quote() + "' instead of " + answer.get("quote"));
        }
        String due = written(task.deadline().value());
        String wanted = wanted(answer.get("deadline"));
        if (!due.equals(wanted)) {
            wrong.add(name + ": " + due + " instead of " + wanted + " for " + answer.get("quote"));
        }
    }

    private static String written(Deadline deadline) {
        return switch (deadline) {
            case Deadline.On on -> on.date().toString();
            case Deadline.Within within -> within.n() + " " + within.unit();
            case Deadline.Recurring recurring ->
                recurring.every() + (recurring.day() == null ? "" : " " + recurring.day());
            case Deadline.Immediate immediate -> "IMMEDIATE";
            case Deadline.None none -> "NONE";
        };
    }

    private static String wanted(JsonNode deadline) {
        return switch (deadline.get("kind").asString()) {
            case "DATE" -> deadline.get("date").asString();
            case "WITHIN" ->
                deadline.get("days").asInt() + " " + deadline.get("unit").asString();
            case "RECURRING" ->
                deadline.get("every").asString()
                        + (deadline.has("day") ? " " + deadline.get("day").asInt() : "");
            default -> deadline.get("kind").asString();
        };
    }

    private static double shared(JsonNode answer, ProposedTask task) {
        List<String> one = words(answer.get("quote").asString());
        List<String> other = words(task.evidence().quote());
        return 2.0 * common(one, other) / (one.size() + other.size());
    }

    /** A bullet may be cut otherwise than marked: a piece of a marked task is no mistake. */
    private static boolean isPiece(ProposedTask task, JsonNode answer) {
        List<String> piece = words(task.evidence().quote());
        return common(piece, words(answer.get("quote").asString())) >= 0.85 * piece.size();
    }

    private static int common(List<String> one, List<String> other) {
        var left = new ArrayList<>(other);
        int both = 0;
        for (String word : one) {
            both += left.remove(word) ? 1 : 0;
        }
        return both;
    }

    private static List<String> words(String text) {
        return Arrays.stream(Vietnamese.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** One paragraph for each line and, where the line has tabs, one cell between two of them, as the reader gives for such texts. */
    private static Reading.Text lines(String text) {
        var blocks = new ArrayList<Block>();
        int start = 0;
        int row = 0;
        for (String line : text.split("\n", -1)) {
            String[] cells = line.split("\t");
            for (int column = 0; column < cells.length; column++) {
                Block.Cell cell = cells.length > 1 ? new Block.Cell(0, row, column) : null;
                Block.Kind kind = cell == null ? Block.Kind.PARAGRAPH : Block.Kind.TABLE_CELL;
                if (!cells[column].isBlank()) {
                    blocks.add(new Block(kind, start, start + cells[column].length(), 1, 0, cell));
                }
                start += cells[column].length() + 1;
            }
            row++;
        }
        return new Reading.Text(text, blocks, List.of(), 1, List.of());
    }
}
