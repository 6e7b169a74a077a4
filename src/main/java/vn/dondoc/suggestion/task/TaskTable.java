package vn.dondoc.suggestion.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Block;
import vn.dondoc.suggestion.FoundDeadline;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.outline.Item;
import vn.dondoc.suggestion.rule.Concept;
import vn.dondoc.suggestion.task.TableColumns.Kind;
import vn.dondoc.vietnamese.Vietnamese;

/** Reads a table whose columns name the work, the ones who do it and the time: one task a row. */
final class TaskTable {

    private static final Pattern BLANK = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern NUMBERING = Pattern.compile("[\\W\\d]*");
    private static final Pattern SECTION = Pattern.compile("\\(?(?:[IVXLC]{1,5}|[A-H])\\)?\\.?");
    private static final Pattern PERSON =
            Pattern.compile("(?:(?:Ông|Bà|Đồng chí|Đ/c|Các đồng chí)[:\\s]+)?\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,4}");
    private static final Pattern STANDING = Pattern.compile(
            "(?:thuong xuyen|hang|hang nam|hang quy|hang thang|ca nam|trong nam|het nam|theo|nam \\d{4}|sau khi)\\b.*");
    private static final int SHORTEST = 2;

    private final Page page;
    private final Labels labels;
    private final Coordination coordination;

    /** What the rows above have told: kept for cells that are merged or say "như trên". */
    private Actors above = Actors.NONE;

    private @Nullable FoundDeadline dueAbove;

    /** The first row that the time above is not merged over. */
    private int dueUntil;

    TaskTable(Page page, Labels labels) {
        this.page = page;
        this.labels = labels;
        this.coordination = new Coordination(page);
    }

    /** The tasks of every table among the items that gives out work. */
    List<Draft> read(List<Item> items) {
        var drafts = new ArrayList<Draft>();
        for (TableGrid grid : TableGrid.in(items)) {
            TableColumns columns = TableColumns.of(grid, page);
            if (columns != null) {
                read(grid, columns, drafts);
            }
        }
        return drafts;
    }

    private void read(TableGrid grid, TableColumns columns, List<Draft> drafts) {
        above = Actors.NONE;
        dueAbove = null;
        dueUntil = 0;
        var linear = new LinearRow(this);
        for (TableGrid.Row row : grid.rows().subList(columns.rows(), grid.rows().size())) {
            if (TableColumns.isHead(row, page) || isNumbering(row)) {
                continue;
            }
            Map<Kind, List<Item>> cells = grid.linear() ? linear.read(row, columns) : columns.of(row);
            Draft draft = isSection(row, cells) ? null : task(cells);
            if (draft == null) {
                section(row);
            } else {
                drafts.add(draft);
            }
        }
    }

    /** "(1) (2) (3)": the numbers of the columns. */
    private boolean isNumbering(TableGrid.Row row) {
        return row.cells().values().stream()
                .flatMap(List::stream)
                .allMatch(item -> NUMBERING.matcher(text(item)).matches());
    }

    /** A heading across the table: a Roman number or nothing but one cell. */
    private boolean isSection(TableGrid.Row row, Map<Kind, List<Item>> cells) {
        if (cells.containsKey(Kind.LEAD) || cells.containsKey(Kind.TIME)) {
            return false;
        }
        String first = text(row.cells().firstEntry().getValue().getFirst()).strip();
        return row.cells().size() == 1
                || SECTION.matcher(first).matches()
                || !cells.containsKey(Kind.WORK)
                || above.isEmpty();
    }

    /** A heading that names a body tells it the rows below. */
    private void section(TableGrid.Row row) {
        for (List<Item> cell : row.cells().values()) {
            Item item = cell.getFirst();
            List<ProposedAgency> named = labels.named(item.first(), item.last());
            if (!named.isEmpty() && page.mentionAt(item.first()) != null) {
                above = Actors.leading(named);
                dueAbove = null;
            }
        }
    }

    private @Nullable Draft task(Map<Kind, List<Item>> cells) {
        List<Item> work = cells.getOrDefault(Kind.WORK, List.of());
        if (work.isEmpty()) {
            return null;
        }
        int first = work.getFirst().first();
        int last = work.getLast().last();
        if (last - first + 1 < SHORTEST) {
            return null;
        }
        Actors actors = actors(cells);
        above = actors;
        dueAbove = due(cells, work.getFirst().cell());
        var draft = new Draft(
                first, last, actors, "bang-phan-cong", 0.9, work.getFirst().index());
        draft.deadline = dueAbove != null ? dueAbove : page.deadline(first, last);
        return draft;
    }

    private Actors actors(Map<Kind, List<Item>> cells) {
        List<Item> cell = cells.getOrDefault(Kind.LEAD, List.of());
        Actors actors = cell.isEmpty() || isDitto(cell) ? above : leading(cell);
        List<Item> with = cells.getOrDefault(Kind.COORDINATE, List.of());
        if (with.isEmpty()) {
            return actors;
        }
        return new Actors(actors.lead(), List.of())
                .with(isDitto(with) ? above.coordinate() : labels.named(first(with), last(with)));
    }

    /** "Sở A chủ trì, phối hợp với Sở B" and "Chủ trì: A; phối hợp: B" stand in one cell too. */
    private Actors leading(List<Item> cell) {
        List<Label> said = new ArrayList<>();
        cell.forEach(item -> said.addAll(labels.in(item)));
        if (!said.isEmpty()) {
            return labelled(said);
        }
        int first = first(cell);
        int last = last(cell);
        List<ProposedAgency> with = coordination.read(first, last + 1).bodies();
        List<ProposedAgency> lead = new ArrayList<>(labels.named(first, last));
        lead.removeIf(one -> with.stream().anyMatch(other -> other.name().equals(one.name())));
        if (lead.isEmpty()) {
            cell.forEach(item -> lead.addAll(labels.people(item.first(), item.last())));
        }
        return new Actors(lead, with);
    }

    private Actors labelled(List<Label> said) {
        List<ProposedAgency> lead = new ArrayList<>();
        List<ProposedAgency> with = new ArrayList<>();
        for (Label label : said) {
            (label.kind() == Concept.LABEL_COORDINATE ? with : lead).addAll(labels.bodies(label));
        }
        return Actors.leading(lead).with(with);
    }

    private @Nullable FoundDeadline due(Map<Kind, List<Item>> cells, Block.@Nullable Cell work) {
        List<Item> cell = cells.getOrDefault(Kind.TIME, List.of());
        if (cell.isEmpty()) {
            return work != null && work.row() < dueUntil ? dueAbove : null;
        }
        Block.Cell time = cell.getFirst().cell();
        dueUntil = time == null ? 0 : time.row() + time.rows();
        return isDitto(cell) ? dueAbove : labels.due(first(cell), last(cell));
    }

    private boolean isDitto(List<Item> cell) {
        return cell.size() == 1
                && (page.begins(Concept.DITTO, first(cell))
                        || BLANK.matcher(text(cell.getFirst())).matches());
    }

    boolean isTime(Item line) {
        String words = Vietnamese.fold(text(line)).strip();
        return STANDING.matcher(words).matches()
                || labels.due(line.first(), line.last()) != null && line.size() < longestTime(line) && !isNamed(line);
    }

    private int longestTime(Item line) {
        return page.token(line.first()).says("hoàn", "xong", "trước", "chậm") ? 24 : 12;
    }

    boolean isNamed(Item line) {
        return page.mentionAt(line.first()) != null
                || page.begins(Concept.ACTOR_WORD, line.first()) && line.size() < 16
                || PERSON.matcher(text(line).strip()).matches();
    }

    private String text(Item item) {
        return page.reading.text().substring(item.start(), item.end());
    }

    private static int first(List<Item> cell) {
        return cell.getFirst().first();
    }

    private static int last(List<Item> cell) {
        return cell.getLast().last();
    }
}
