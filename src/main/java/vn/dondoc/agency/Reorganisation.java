package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that end, and what takes over from {@code day}: several into one (a merger), one into several (a split), or both. A body that goes
 * on under its own name only takes over and does not stand among those that end. {@code basis} is the decision it rests on.
 */
public record Reorganisation(List<AgencyId> ended, List<Successor> successors, LocalDate day, String basis) {

    private static final int MOST = 50;

    /** A body that takes over: one of the register, or ({@code id} null) one that begins on that day. */
    public record Successor(@Nullable AgencyId id, String name, Agency.Kind kind) {}

    public Reorganisation {
        ended = List.copyOf(ended);
        successors = List.copyOf(successors);
        if (ended.isEmpty() || successors.isEmpty() || ended.size() > MOST || successors.size() > MOST) {
            throw new IllegalArgumentException("Hãy ghi cơ quan kết thúc và cơ quan kế thừa");
        }
        if (new HashSet<>(ended).size() < ended.size() || new HashSet<>(successors).size() < successors.size()) {
            throw new IllegalArgumentException("Một cơ quan được ghi hai lần");
        }
        for (Successor one : successors) {
            if (one.id() != null && ended.contains(one.id())) {
                throw new IllegalArgumentException(
                        "\"%s\" vừa kết thúc vừa kế thừa. Cơ quan giữ nguyên tên chỉ ghi ở phần kế thừa"
                                .formatted(one.name()));
            }
        }
        if (basis.isBlank() || basis.length() > 500) {
            throw new IllegalArgumentException("Hãy ghi căn cứ, không quá 500 ký tự");
        }
    }
}
