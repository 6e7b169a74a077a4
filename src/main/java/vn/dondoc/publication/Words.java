package vn.dondoc.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.dondoc.figures.Counts;

/** Figures in sentences, for the public. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static List<String> sentences(Counts tasks) {
        return List.of(
                "Tổng số %d nhiệm vụ phải theo dõi trong kỳ, gồm %d nhiệm vụ kỳ trước chuyển sang và %d nhiệm vụ giao trong kỳ."
                        .formatted(tasks.total(), tasks.carriedOver(), tasks.assigned()),
                "Đã thực hiện %d nhiệm vụ (trong hạn %d, quá hạn %d); đã báo cáo, chờ xác nhận %d; đang thực hiện %d (quá hạn %d); chưa thực hiện %d (quá hạn %d)."
                        .formatted(
                                tasks.done(),
                                tasks.doneInTime(),
                                tasks.doneLate(),
                                tasks.awaiting(),
                                tasks.inProgress(),
                                tasks.inProgressOverdue(),
                                tasks.notStarted(),
                                tasks.notStartedOverdue()));
    }
}
