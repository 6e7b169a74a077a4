package vn.dondoc.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much came in one way, and what became of it; {@code state} is there for a watched folder;
 * {@code resting} tells that this is not the hour for folders of the past. */
record SourceLine(
        Source.Kind kind,
        @Nullable String folder,
        FolderWatch.@Nullable State state,
        boolean resting,
        Map<Fate, Integer> counts) {

    /** The sum of all fates, for every file has exactly one. */
    public int seen() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean past() {
        return state != null && state.folder().past();
    }

    /** Files that were read to the end, whatever came of it. */
    public int done() {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().isFinal())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int refused() {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().isRefusal())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Of a folder of the past: what lies in it still, and what was taken but not read yet; null while it was not counted. */
    public @Nullable Long remaining() {
        return state == null || state.left() == null ? null : state.left() + seen() - done();
    }
}
