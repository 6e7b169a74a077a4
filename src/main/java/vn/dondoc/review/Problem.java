package vn.dondoc.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at before confirming. {@code blocking} ones have to be put right; of the others a person may say that they are right
 * as they stand. {@code field} is the field to go to, in the head or, where {@code task} is given, in that task; {@code ways} lead out.
 */
record Problem(
        boolean blocking,
        String field,
        @Nullable UUID task,
        String messageKey,
        List<Object> arguments,
        List<Way> ways) {

    Problem {
        ways = List.copyOf(ways);
    }

    static Problem inHead(boolean blocking, String field, String messageKey, Object... arguments) {
        return new Problem(blocking, field, null, messageKey, List.of(arguments), List.of());
    }

    boolean isOf(int paper) {
        return task == null
                && (paper == Draft.MAIN ? !Character.isDigit(field.charAt(0)) : field.startsWith(paper + "-"));
    }

    /** The fields of a further paper's head are named with its number before. */
    static String fieldOf(int paper, String field) {
        return paper == Draft.MAIN ? field : paper + "-" + field;
    }

    static Problem inTask(boolean blocking, DraftTask task, String field, String messageKey, Object... arguments) {
        return new Problem(blocking, field, task.id(), messageKey, List.of(arguments), List.of());
    }

    Problem out(Way... ways) {
        return out(List.of(ways));
    }

    Problem out(List<Way> ways) {
        return new Problem(blocking, field, task, messageKey, arguments, ways);
    }
}
