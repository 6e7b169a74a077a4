package vn.dondoc.agency;

import java.util.List;
import java.util.UUID;
import vn.dondoc.rendering.HeadedSheet;

/** What a file of bodies would change; it may be carried out only where nothing in it is wrong. */
public record ImportPlan(UUID id, List<Line> lines, List<HeadedSheet.Wrong> wrong) {

    public ImportPlan {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    /** What becomes of one row of the file. */
    public enum What {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** One row of the file, counted as the spreadsheet does; {@code words} say what would change. */
    public record Line(int row, What what, RegisterEntry wanted, String words) {}

    public long count(What what) {
        return lines.stream().filter(line -> line.what() == what).count();
    }

    public List<Line> of(What what) {
        return lines.stream().filter(line -> line.what() == what).toList();
    }

    public boolean applicable() {
        return wrong.isEmpty() && lines.stream().anyMatch(line -> line.what() != What.UNCHANGED);
    }
}
