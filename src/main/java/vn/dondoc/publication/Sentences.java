package vn.dondoc.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Figures in sentences, and what is meant by them. */
final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Sentences() {}

    static String source(PublicSource source) {
        return "Nguồn: văn bản số %s ngày %s của %s. Căn cứ: %s."
                        .formatted(source.number(), day(source.issuedOn()), source.office(), source.instrument())
                + (source.article() == null ? "" : " Công khai theo " + source.article() + ".");
    }

    static String closing(PublicPeriod period) {
        return "Kỳ báo cáo từ ngày %s đến ngày %s; số liệu tính đến hết ngày %s."
                .formatted(day(period.from()), day(period.to()), day(period.closing()));
    }

    static List<String> of(PublicReport report) {
        PublicCounts tasks = report.tasks();
        var sentences = new ArrayList<String>();
        sentences.add(
                "Tổng số %d nhiệm vụ phải theo dõi trong kỳ, gồm %d nhiệm vụ kỳ trước chuyển sang và %d nhiệm vụ giao trong kỳ; %d nhiệm vụ không có thời hạn."
                        .formatted(tasks.total(), tasks.carriedOver(), tasks.assigned(), tasks.withoutDeadline()));
        sentences.add(
                "Đã thực hiện %d nhiệm vụ (trong hạn %d, quá hạn %d); đã báo cáo, chờ xác nhận %d; chuyển lại, đang xem xét %d; đang thực hiện %d (quá hạn %d); chưa thực hiện %d (quá hạn %d)."
                        .formatted(
                                tasks.done(),
                                tasks.doneInTime(),
                                tasks.doneLate(),
                                tasks.awaiting(),
                                tasks.returned(),
                                tasks.inProgress(),
                                tasks.inProgressOverdue(),
                                tasks.notStarted(),
                                tasks.notStartedOverdue()));
        var then = report.lastYear();
        if (then != null) {
            sentences.add("Cùng kỳ năm trước: %d nhiệm vụ, đã thực hiện %d (quá hạn %d), chưa xong quá hạn %d."
                    .formatted(
                            then.tasks().total(),
                            then.tasks().done(),
                            then.tasks().doneLate(),
                            then.tasks().overdue()));
        }
        return sentences;
    }

    /** A figure and what it counts. */
    record Definition(String term, String meaning) {}

    static List<Definition> definitions() {
        return List.of(
                new Definition(
                        "Tổng số nhiệm vụ",
                        "Nhiệm vụ giao trong kỳ và nhiệm vụ giao trước kỳ mà đầu kỳ chưa được xác nhận hoàn thành."),
                new Definition(
                        "Đã thực hiện trong hạn, quá hạn",
                        "Kết quả đã được xác nhận; so ngày của văn bản kết quả với thời hạn được giao (kể cả thời hạn đã được gia hạn)."),
                new Definition(
                        "Đã báo cáo, chờ xác nhận",
                        "Cơ quan đã báo cáo kết quả nhưng chưa được xác nhận; chưa tính là đã thực hiện."),
                new Definition(
                        "Chuyển lại", "Cơ quan được giao đã chuyển lại nhiệm vụ và việc chuyển lại đang được xem xét."),
                new Definition(
                        "Đang thực hiện, chưa thực hiện",
                        "Chưa có kết quả; quá hạn khi thời hạn đã qua vào ngày chốt số liệu."),
                new Definition(
                        "Nhiệm vụ và lượt giao",
                        "Một nhiệm vụ giao cho nhiều cơ quan chủ trì là một nhiệm vụ nhưng nhiều lượt giao; vì vậy số của các cơ quan không cộng thành số nhiệm vụ."));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
