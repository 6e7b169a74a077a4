package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.figures.Axis;
import vn.dondoc.figures.Counts;
import vn.dondoc.figures.Cut;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.Filter;
import vn.dondoc.figures.Group;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.figures.Standing;

/** The signs that tasks are not done or not done rightly (Đ.14.2), drawn from the figures of now. */
@Component
class Signs {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int MOST = 200;
    private static final int LONGEST = 220;

    /** One task of one agency that gives a reason. */
    record Sign(UUID row, UUID task, String number, String content, Standing standing, String words) {}

    /** What the figures say of one agency; {@code id} is empty for a body that the register does not know. */
    record OfAgency(String name, Optional<AgencyId> id, Counts counts) {}

    private final Figures figures;
    private final Agencies agencies;
    private final Clock clock;

    Signs(Figures figures, Agencies agencies, Clock clock) {
        this.figures = figures;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agencies with anything overdue or done late, the worst first. */
    List<OfAgency> agencies(Viewer viewer) {
        return figures.by(viewer, cut(), Filter.NONE, Axis.AGENCY).stream()
                .filter(one -> one.counts().overdue() + one.counts().doneLate() > 0)
                .sorted(Comparator.comparingInt((Group one) -> -one.counts().overdue())
                        .thenComparingInt(one -> -one.counts().doneLate()))
                .map(one -> new OfAgency(
                        one.key(), agencies.register().find(one.key(), null).map(Agency::id), one.counts()))
                .toList();
    }

    /** What is overdue first, then what was done late. */
    List<Sign> of(Viewer viewer, String agencyName) {
        return Stream.of(Measure.OVERDUE, Measure.DONE_LATE)
                .map(measure -> Filter.NONE.with(measure).with(Axis.AGENCY, agencyName))
                .flatMap(filter -> figures.rows(viewer, cut(), filter, Order.URGENCY, null, MOST).stream())
                .map(this::sign)
                .toList();
    }

    /** The words of those signs of an agency that somebody chose. */
    List<String> words(Viewer viewer, List<String> agencyNames, Set<UUID> chosen) {
        return agencyNames.stream()
                .flatMap(name -> of(viewer, name).stream())
                .filter(sign -> chosen.contains(sign.row()))
                .map(Sign::words)
                .toList();
    }

    private Sign sign(ListedTask row) {
        LocalDate today = LocalDate.now(clock);
        String content = row.content().length() > LONGEST
                ? row.content().substring(0, LONGEST).strip() + "…"
                : row.content();
        LocalDate due = row.dueOn();
        LocalDate done = row.completedOn();
        String how = switch (row.standing()) {
            case NOT_STARTED_OVERDUE -> "chưa thực hiện";
            case DONE_LATE -> "đã thực hiện quá hạn" + (done == null ? "" : " (ngày %s)".formatted(DAY.format(done)));
            default -> "đang thực hiện";
        };
        String words = "%s: văn bản số %s, “%s”, thời hạn %s, %s (số liệu ngày %s)"
                .formatted(
                        row.agencies(),
                        row.number(),
                        content,
                        due == null ? "không có" : DAY.format(due),
                        how,
                        DAY.format(today));
        return new Sign(row.id(), row.task(), row.number(), content, row.standing(), words);
    }

    private Cut cut() {
        return Cut.ever(clock).of(vn.dondoc.figures.Unit.ASSIGNMENTS);
    }
}
