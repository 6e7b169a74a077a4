package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words how two states of a body differ: for the audit trail and for the preview of an import. */
final class EntryWords {

    private EntryWords() {}

    /** Empty where nothing differs. */
    static String difference(RegisterEntry before, RegisterEntry after, AgencyRegister register) {
        Agency old = before.agency();
        Agency now = after.agency();
        var words = new ArrayList<String>();
        say(words, "Tên", old.name(), now.name());
        say(words, "Loại", kind(old.kind()), kind(now.kind()));
        say(words, "Có hiệu lực từ", Alias.day(old.validFrom(), ""), Alias.day(now.validFrom(), ""));
        say(words, "Hết hiệu lực sau ngày", Alias.day(old.validTo(), ""), Alias.day(now.validTo(), ""));
        say(words, "Tên khác", aliases(old), aliases(now));
        say(words, "Cơ quan cấp trên", name(old.parent(), register), name(now.parent(), register));
        say(words, "Kế thừa", names(old.successors(), register), names(now.successors(), register));
        say(
                words,
                "Lãnh đạo phụ trách",
                before.contact().leader(),
                after.contact().leader());
        say(words, "Đầu mối", before.contact().person(), after.contact().person());
        say(words, "Điện thoại", before.contact().phone(), after.contact().phone());
        say(words, "Thư điện tử", before.contact().mail(), after.contact().mail());
        say(words, "Tự cập nhật", before.connected() ? "có" : "không", after.connected() ? "có" : "không");
        return String.join("; ", words);
    }

    private static void say(List<String> words, String what, String before, String after) {
        if (!before.equals(after)) {
            words.add("%s: %s → %s".formatted(what, before.isEmpty() ? "–" : before, after.isEmpty() ? "–" : after));
        }
    }

    private static String aliases(Agency agency) {
        return String.join(
                "; ", agency.alsoCalled().stream().map(Alias::written).sorted().toList());
    }

    private static String name(@Nullable AgencyId id, AgencyRegister register) {
        return id == null ? "" : register.byId(id).map(Agency::name).orElse(id.value());
    }

    private static String names(List<AgencyId> ids, AgencyRegister register) {
        return String.join(
                "; ", AgencyChanges.names(ids, register).stream().sorted().toList());
    }

    static String kinds(Collection<Agency.Kind> kinds) {
        return kinds.isEmpty()
                ? "không loại nào"
                : String.join("; ", kinds.stream().map(EntryWords::kind).toList());
    }

    static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "" : " từ " + Alias.day(from, "")) + (to == null ? "" : " đến " + Alias.day(to, ""));
    }

    static String kind(Agency.Kind kind) {
        return switch (kind) {
            case COMMITTEE -> "Ủy ban, Hội đồng";
            case OFFICE -> "Văn phòng";
            case DEPARTMENT -> "Sở";
            case OTHER_PROVINCIAL -> "Cơ quan khác của tỉnh";
            case VERTICAL -> "Cơ quan Trung ương, ngành dọc";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Cấp xã";
            case PARTY_OR_FRONT -> "Đảng, Mặt trận, đoàn thể";
            case ENTERPRISE -> "Doanh nghiệp";
            case GROUP -> "Nhóm cơ quan";
        };
    }
}
