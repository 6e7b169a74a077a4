package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An instruction that somebody gave by word of mouth, as the Office types it. */
record Oral(
        @Nullable String giver,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate givenOn,

        @Nullable String occasion,
        @Nullable String content,
        @Nullable List<String> lead,
        @Nullable List<String> coordinating,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueOn,

        @Nullable Boolean mustReport) {

    static final Oral EMPTY = new Oral(null, null, null, null, List.of(), List.of(), null, false);

    boolean reports() {
        return Boolean.TRUE.equals(mustReport);
    }

    List<String> leads() {
        return lead == null ? List.of() : lead;
    }

    List<String> others() {
        return coordinating == null ? List.of() : coordinating;
    }
}
