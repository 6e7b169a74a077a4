package vn.dondoc.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.rendering.HeadedSheet;

/**
 * What an import of a register would enter. {@code headings} are the file's own, {@code mapping} says what each of them holds;
 * {@code unknown} are bodies that the register of agencies does not know.
 */
record OldRegisterPlan(
        UUID id,
        String fileName,
        List<String> headings,
        Map<String, OldColumn> mapping,
        List<Entry> entries,
        List<HeadedSheet.Wrong> wrong,
        List<String> unknown) {

    OldRegisterPlan {
        headings = List.copyOf(headings);
        mapping = Map.copyOf(mapping);
        entries = List.copyOf(entries);
        wrong = List.copyOf(wrong);
        unknown = List.copyOf(unknown);
    }

    /** A directive with those of its tasks that are not entered yet; {@code known} where it is here already. */
    record Entry(
            DraftHeader header,
            List<Row> fresh,
            int found,
            @Nullable DocumentId known) {

        Entry {
            fresh = List.copyOf(fresh);
        }
    }

    /** A row of the file, counted as the spreadsheet does. */
    record Row(int number, DraftTask task) {}

    /** Those that bring anything. */
    public List<Entry> entering() {
        return entries.stream().filter(entry -> !entry.fresh().isEmpty()).toList();
    }

    public int tasks() {
        return entries.stream().mapToInt(entry -> entry.fresh().size()).sum();
    }

    public int assignments() {
        return entries.stream()
                .flatMap(entry -> entry.fresh().stream())
                .mapToInt(row ->
                        row.task().lead().size() + row.task().coordinate().size())
                .sum();
    }

    /** Rows that an earlier import or a reviewer has entered. */
    public int found() {
        return entries.stream().mapToInt(Entry::found).sum();
    }

    public boolean applicable() {
        return tasks() > 0;
    }
}
