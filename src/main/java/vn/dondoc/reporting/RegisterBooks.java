package vn.dondoc.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.RegisteredDirective;
import vn.dondoc.figures.Registrations;
import vn.dondoc.figures.Unit;

/** The register books: every directive of a period, and every task given in it. */
@Component
class RegisterBooks implements Author {

    private final Groundwork ground;
    private final Registrations registrations;

    RegisterBooks(Groundwork ground, Registrations registrations) {
        this.ground = ground;
        this.registrations = registrations;
    }

    @Override
    public Set<ReportKind> kinds() {
        return Set.of(ReportKind.DOCUMENT_REGISTER, ReportKind.TASK_REGISTER);
    }

    @Override
    public Draft draft(Report order) {
        boolean documents = order.kind() == ReportKind.DOCUMENT_REGISTER;
        Letterhead head = ground.letterhead();
        Grid grid = documents ? documents(order) : tasks(order);
        var front = new Front(
                "SỔ THEO DÕI",
                "%s do %s, Chủ tịch %s giao %s"
                        .formatted(
                                documents ? "Văn bản giao nhiệm vụ" : "Nhiệm vụ",
                                head.authority(),
                                head.authority(),
                                order.kind().periodWords(order.period())),
                "",
                List.of(),
                List.of());
        return new Draft(
                ground.snapshot(order, front, List.of(grid)),
                new Narrative(
                        "Sổ mở từ ngày %s đến hết ngày %s, gồm %s %s."
                                .formatted(
                                        PeriodWords.day(order.period().from()),
                                        PeriodWords.day(Groundwork.closing(order)),
                                        Numbers.whole(grid.rows().size()),
                                        documents ? "văn bản" : "nhiệm vụ"),
                        List.of(),
                        ""));
    }

    private Grid documents(Report order) {
        var rows = new ArrayList<Grid.Row>();
        for (RegisteredDirective one : registrations.of(Groundwork.REPORTING, order.period(), order.asOf())) {
            rows.add(Grid.Row.about(
                    one.directive(),
                    rows.size() + 1,
                    one.number(),
                    one.issuedOn(),
                    one.typeName() + ": " + ground.shown(one.subject()),
                    one.issuer(),
                    one.signer(),
                    one.tasks(),
                    one.agencies(),
                    one.registeredOn()));
        }
        return new Grid(
                "SỔ VĂN BẢN GIAO NHIỆM VỤ",
                "",
                List.of(
                        Grid.number("TT", 7),
                        Grid.text("Số, ký hiệu", 15),
                        Grid.day("Ngày ban hành", 11),
                        Grid.text("Tên loại, trích yếu", 30),
                        Grid.text("Cơ quan ban hành", 17),
                        Grid.text("Người ký", 14),
                        Grid.number("Số nhiệm vụ", 8),
                        Grid.number("Cơ quan chủ trì", 8),
                        Grid.day("Ngày cập nhật", 11)),
                rows,
                "Trong kỳ không có văn bản nào.",
                true,
                "");
    }

    private Grid tasks(Report order) {
        Map<UUID, String> beside = new HashMap<>();
        ground.rows(Unit.COORDINATING, order.period(), order.asOf(), Filter.NONE, Order.AGENCY)
                .forEach(row -> beside.merge(row.task(), row.agencies(), (one, other) -> one + "; " + other));
        var rows = new ArrayList<Grid.Row>();
        List<ListedTask> given =
                ground.rows(Unit.TASKS, order.period(), order.asOf(), Filter.NONE.with(Measure.ASSIGNED), Order.NEWEST);
        for (ListedTask task : given.reversed()) {
            rows.add(Grid.Row.about(
                    task.task(),
                    rows.size() + 1,
                    "%s ngày %s".formatted(task.number(), PeriodWords.day(task.issuedOn())),
                    task.content(),
                    task.agencies(),
                    beside.getOrDefault(task.task(), ""),
                    TaskGrids.due(task),
                    task.completedOn(),
                    TaskRows.words(task.standing())));
        }
        return new Grid(
                "SỔ NHIỆM VỤ ĐƯỢC GIAO",
                "",
                List.of(
                        Grid.number("TT", 7),
                        Grid.text("Văn bản giao nhiệm vụ", 15),
                        Grid.text("Nội dung nhiệm vụ", 32),
                        Grid.text("Chủ trì", 17),
                        Grid.text("Phối hợp", 15),
                        Grid.day("Thời hạn", 12),
                        Grid.day("Ngày hoàn thành", 12),
                        Grid.text("Tình hình", 15)),
                rows,
                "Trong kỳ không có nhiệm vụ nào.",
                true,
                "");
    }
}
