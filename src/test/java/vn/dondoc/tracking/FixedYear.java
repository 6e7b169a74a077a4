package vn.dondoc.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.review.ConfirmedAgency;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.review.ConfirmedTask;
import vn.dondoc.review.TaskTerms;
import vn.dondoc.review.Visibility;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.MovableClock;

/**
 * The same fourteen months of an office, again and again: every week a directive with one or two tasks; most are done in time, some late,
 * some not, some come back. Nothing in it is left to chance, so that reports over it can be compared word for word.
 */
public final class FixedYear {

    /** A day after the last closing of the year 2026. */
    public static final String END = "2026-12-15T01:00:00Z";

    public static final String BEGIN = "2025-10-01T01:00:00Z";

    private static final int WEEKS = 62;

    private static final List<String> AGENCIES = List.of(
            "so-tai-chinh:Sở Tài chính",
            "so-y-te:Sở Y tế",
            "so-xay-dung:Sở Xây dựng",
            "so-noi-vu:Sở Nội vụ",
            "so-giao-duc-va-dao-tao:Sở Giáo dục và Đào tạo",
            "so-nong-nghiep-va-moi-truong:Sở Nông nghiệp và Môi trường",
            "so-cong-thuong:Sở Công Thương",
            "ubnd-phuong-buon-ma-thuot:UBND phường Buôn Ma Thuột",
            "ubnd-xa-ea-kar:UBND xã Ea Kar",
            "ban-quan-ly-du-an-thuy-loi:Ban Quản lý dự án thủy lợi");

    private static final List<String> UNITS =
            List.of("Phòng Tổng hợp", "Phòng Khoa giáo - Văn xã", "Phòng Công nghiệp - Xây dựng");

    private static final List<String> SUBJECTS = List.of(
            "Về việc đẩy mạnh giải ngân vốn đầu tư công",
            "Về việc chủ động phòng, chống dịch bệnh mùa khô",
            "Về việc rà soát tiến độ các dự án trọng điểm",
            "Về việc sắp xếp, bố trí đội ngũ cán bộ, công chức cấp xã",
            "Về việc chuẩn bị các điều kiện cho năm học mới",
            "Về việc phòng, chống hạn, thiếu nước vụ đông xuân",
            "Về việc bình ổn thị trường dịp Tết Nguyên đán");

    private static final List<String> CONTENTS = List.of(
            "Rà soát, tổng hợp tình hình giải ngân của từng dự án; đề xuất điều chuyển vốn đối với các dự án giải ngân dưới 30%, báo cáo UBND tỉnh",
            "Xây dựng kế hoạch cung ứng thuốc, vật tư y tế cho các cơ sở khám bệnh, chữa bệnh",
            "Kiểm tra hiện trường, báo cáo nguyên nhân chậm tiến độ và phương án khắc phục",
            "Tham mưu UBND tỉnh phương án bố trí công chức còn thiếu tại các xã vùng biên giới",
            "Lập danh mục trường, lớp học phải sửa chữa trước khi vào năm học",
            "Lập phương án cấp nước cho các vùng có nguy cơ thiếu nước, trình UBND tỉnh phê duyệt",
            "Báo cáo tình hình cung cầu, giá cả các mặt hàng thiết yếu");

    private final TrackedOffice office;
    private final MovableClock clock;
    private final List<Event> events = new ArrayList<>();

    private record Event(Instant at, int order, Runnable what) {}

    public FixedYear(TrackedOffice office, MovableClock clock) {
        this.office = office;
        this.clock = clock;
    }

    public void live() {
        for (int week = 0; week < WEEKS; week++) {
            plan(week, LocalDate.of(2025, 10, 6).plusWeeks(week));
        }
        Instant end = Instant.parse(END);
        events.stream()
                .filter(event -> event.at().isBefore(end))
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::order))
                .forEach(event -> {
                    clock.pass(Duration.between(clock.instant(), event.at()));
                    event.what().run();
                });
        clock.pass(Duration.between(clock.instant(), end));
    }

    /** The directive is issued on a Monday and entered one to six days later. */
    private void plan(int week, LocalDate issued) {
        int tasks = 1 + week % 2;
        var confirmed = new ArrayList<ConfirmedTask>();
        for (int i = 0; i < tasks; i++) {
            confirmed.add(task(week, i, issued));
        }
        LocalDate entered = issued.plusDays(1 + week % 6);
        on(entered, () -> {
            office.register(directive(week, issued, confirmed));
            confirmed.forEach(one -> office.get(Trackers.class)
                    .give(Given.OFFICE, new TaskId(one.id()), week % 3 == 0 ? "lan" : "minh"));
        });
        for (int i = 0; i < tasks; i++) {
            live(week * 2 + i, confirmed.get(i), entered);
        }
    }

    private ConfirmedTask task(int week, int i, LocalDate issued) {
        int n = week * 2 + i;
        LocalDate due = n % 11 == 9 ? null : issued.plusDays(21 + n % 5 * 14L);
        boolean two = n % 13 == 5;
        List<ConfirmedAgency> lead = two ? List.of(agency(lead(n)), agency(lead(n) + 1)) : List.of(agency(lead(n)));
        List<ConfirmedAgency> beside = n % 3 == 0 ? List.of(agency(lead(n) + 2)) : List.of();
        return new ConfirmedTask(
                id("task", n),
                CONTENTS.get(week % CONTENTS.size()) + (i == 0 ? "" : "; hướng dẫn các địa phương thực hiện"),
                lead,
                beside,
                due == null ? new Deadline.None() : new Deadline.On(due, false),
                due,
                true,
                null,
                new TaskTerms(null, false, UNITS.get(week % UNITS.size()), "", "", null));
    }

    private static int lead(int n) {
        return (n * 7 + n / 9) % AGENCIES.size();
    }

    private static ConfirmedAgency agency(int n) {
        String[] parts = AGENCIES.get(n % AGENCIES.size()).split(":");
        return new ConfirmedAgency(parts[1], new AgencyId(parts[0]));
    }

    private static ConfirmedDirective directive(int week, LocalDate issued, List<ConfirmedTask> tasks) {
        boolean notice = week % 5 == 3;
        return new ConfirmedDirective(
                new DocumentId(id("document", week)),
                notice ? (20 + week) + "/TB-VPUB" : (1100 + week * 17) + "/UBND-TH",
                notice ? DocumentType.THONG_BAO : DocumentType.CONG_VAN,
                notice ? "Văn phòng UBND tỉnh Đắk Lắk" : "UBND tỉnh Đắk Lắk",
                issued,
                SUBJECTS.get(week % SUBJECTS.size()),
                week % 2 == 0 ? "Nguyễn Văn An" : "Trần Thị Bình",
                Urgency.NONE,
                Visibility.ASSIGNED_AGENCIES,
                null,
                "chi",
                Instant.parse(BEGIN),
                tasks);
    }

    private void live(int n, ConfirmedTask task, LocalDate entered) {
        LocalDate due = task.dueOn();
        for (int nth = 0; nth < task.lead().size(); nth++) {
            int part = nth;
            Viewer officer = Given.agency(String.valueOf(task.lead().get(nth).id()));
            if (n % 10 != 6) {
                on(entered.plusDays(2 + n % 5), () -> act(officer, task, part, update(n)));
            }
            if (due == null) {
                continue;
            }
            switch (n % 10) {
                case 0, 1, 2, 3, 4 -> done(officer, task, part, n, due.minusDays(1 + n % 4));
                case 5 -> {
                    on(due.plusDays(3), () -> act(officer, task, part, explain(n)));
                    done(officer, task, part, n, due.plusDays(9));
                }
                case 6 -> done(officer, task, part, n, due.plusDays(30 + n % 20));
                case 7 -> on(due.plusDays(4), () -> act(officer, task, part, explain(n)));
                case 8 ->
                    on(
                            due.minusDays(6),
                            () -> act(
                                    officer,
                                    task,
                                    part,
                                    n % 20 == 8
                                            ? new Act.Return(
                                                    "Nội dung thuộc chức năng của cơ quan khác",
                                                    "không đúng chức năng",
                                                    null)
                                            : report(n, due.minusDays(6))));
                default -> {}
            }
        }
    }

    private void done(Viewer officer, ConfirmedTask task, int part, int n, LocalDate day) {
        on(day, () -> act(officer, task, part, report(n, day)));
        on(day.plusDays(2), () -> act(Given.OTHER_OFFICE, task, part, new Act.Confirm("Đạt yêu cầu", null)));
    }

    private static Act update(int n) {
        return new Act.Update(
                n % 2 == 0
                        ? "Đã xây dựng dự thảo, đang lấy ý kiến các cơ quan liên quan"
                        : "Đang tổng hợp số liệu của các địa phương");
    }

    private static Act report(int n, LocalDate day) {
        return new Act.Report(
                "Báo cáo số %d/BC đã gửi UBND tỉnh".formatted(200 + n),
                new Act.Paper((200 + n) + "/BC", day),
                null,
                null,
                null);
    }

    private static Act explain(int n) {
        return new Act.Explain(
                n % 2 == 0
                        ? "Chưa nhận đủ báo cáo của các địa phương"
                        : "Phải lấy ý kiến bổ sung của bộ, ngành trung ương",
                "Hoàn thành trong tháng sau",
                new Act.Paper((300 + n) + "/CV", LocalDate.of(2025, 12, 1)));
    }

    private void act(Viewer viewer, ConfirmedTask task, int nth, Act act) {
        Task now = office.get(Tasks.class)
                .find(Given.OFFICE, new TaskId(task.id()))
                .orElseThrow();
        Assignment one = now.assignments().get(nth);
        Taken taken = office.get(Steps.class).take(viewer, new StepRequest(one.id(), one.version(), act));
        if (taken != Taken.DONE) {
            throw new AssertionError("%s of %s: %s".formatted(act, one, taken));
        }
    }

    private void on(LocalDate day, Runnable what) {
        events.add(new Event(
                day.atTime(LocalTime.of(9, 0))
                        .atZone(OfficeClock.ZONE)
                        .toInstant()
                        .plusSeconds(events.size()),
                events.size(),
                what));
    }

    private static UUID id(String what, int n) {
        return UUID.nameUUIDFromBytes((what + n).getBytes(StandardCharsets.UTF_8));
    }
}
