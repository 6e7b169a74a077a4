package vn.dondoc.suggestion.deadline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to name a day or a period. */
interface Form {

    /** All of them, those that say more first: "20 tháng 6" before "tháng 6". */
    List<Form> ALL = List.of(
            new DayForm(), new LunarForm(), new MonthForm(), new QuarterForm(), new PartOfYearForm(), new NearForm());

    /** What stands at {@code index}, or null where this form does not. */
    @Nullable
    Point at(Passage passage, int index);

    static @Nullable Point any(Passage passage, int index) {
        for (Form form : ALL) {
            Point point = form.at(passage, index);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    static @Nullable Matcher match(Pattern pattern, Passage passage, int index) {
        Matcher matcher = pattern.matcher(passage.plain())
                .region(index, passage.plain().length())
                .useAnchoringBounds(false)
                .useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The year that was written, two digits or four; of "năm nay" and "năm sau" where the document's time is known; 0 where none was. */
    static int year(@Nullable String digits, @Nullable String word, Passage passage) {
        if (digits != null) {
            int year = Integer.parseInt(digits);
            return year < 100 ? 2000 + year : year;
        }
        var from = passage.time().reference();
        if (word == null || word.isEmpty() || from == null) {
            return 0;
        }
        return word.equals("nay") ? from.getYear() : from.getYear() + 1;
    }
}
