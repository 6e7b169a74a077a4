package vn.dondoc.inspection;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.Profile;

/** What every inspection looks at (Đ.13), in the words of the authority, and what a decision adds. */
final class Contents {

    static final int FIXED = 3;

    private Contents() {}

    static List<String> of(Profile profile, Decision decision) {
        String level = profile.authority().level() == Authority.Level.PROVINCE ? "tỉnh" : "huyện";
        String given = "nhiệm vụ do Ủy ban nhân dân %1$s, Chủ tịch Ủy ban nhân dân %1$s giao".formatted(level);
        var all = new ArrayList<>(List.of(
                "Việc tổ chức, triển khai và tình hình, kết quả thực hiện các " + given,
                "Việc cập nhật tình hình, kết quả thực hiện " + given + " trên "
                        + profile.text("software.name").orElse("phần mềm theo dõi"),
                "Việc thực hiện chế độ thông tin, báo cáo về tình hình thực hiện " + given));
        all.addAll(decision.extras());
        return all;
    }
}
