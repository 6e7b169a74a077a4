package vn.dondoc.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.rendering.HeadedSheet;

/** What a filled sheet would do, row by row; it may be carried out only where no cell is wrong. */
record ReturnPlan(List<Line> lines, List<HeadedSheet.Wrong> wrong) {

    enum What {
        UPDATE,
        REPORT,
        /** Somebody has worked on it since the sheet was made, or nobody has to any more: it is left alone and told. */
        STALE,
        UNCHANGED
    }

    /** One row, counted as the spreadsheet does. */
    record Line(
            int row,
            What what,
            UUID assignment,
            int version,
            String content,
            String progress,
            String result,
            @Nullable String number,
            @Nullable LocalDate day) {}

    ReturnPlan {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    public List<Line> of(What what) {
        return lines.stream().filter(line -> line.what() == what).toList();
    }

    public List<Line> acts() {
        return lines.stream()
                .filter(line -> line.what() == What.UPDATE || line.what() == What.REPORT)
                .toList();
    }

    public boolean applicable() {
        return wrong.isEmpty() && !acts().isEmpty();
    }
}
