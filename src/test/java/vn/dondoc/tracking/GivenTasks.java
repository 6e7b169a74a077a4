package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.review.Visibility;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/** Tasks as they stand, for the tests of whatever writes about them. */
public final class GivenTasks {

    /** One part with its task and its directive. */
    public record One(Assignment part, Task task, Directive directive) {}

    private GivenTasks() {}

    /** Two tasks of the department of finance. */
    public static List<One> two() {
        return List.of(
                one(
                        "Rà soát, báo cáo tiến độ giải ngân vốn đầu tư công 6 tháng đầu năm 2026",
                        LocalDate.of(2026, 6, 15)),
                one(
                        "Chủ trì, phối hợp với các sở, ngành tham mưu phương án xử lý tài sản công sau sắp xếp",
                        LocalDate.of(2026, 6, 10)));
    }

    private static One one(String content, LocalDate due) {
        var task = new TaskId(UUID.randomUUID());
        var directive = new DirectiveId(UUID.randomUUID());
        Assignment part = Assignment.given(task, Part.LEAD, new AgencyId("so-tai-chinh"), "Sở Tài chính", due);
        return new One(
                part,
                new Task(
                        task,
                        directive,
                        0,
                        content,
                        true,
                        true,
                        null,
                        due,
                        null,
                        Progress.IN_PROGRESS,
                        false,
                        List.of(part)),
                new Directive(
                        directive,
                        null,
                        "2231/UBND-KT",
                        DocumentType.CONG_VAN,
                        "UBND tỉnh Đắk Lắk",
                        LocalDate.of(2026, 5, 4),
                        "Về việc đẩy mạnh giải ngân",
                        "Nguyễn Văn An",
                        Urgency.NONE,
                        Visibility.ASSIGNED_AGENCIES,
                        null,
                        Origin.COMMITTEE,
                        null,
                        null,
                        null,
                        null));
    }
}
