package vn.dondoc.tracking;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.figures.Figures;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Outbox;

/** An office with real tracking over one database, for the tests of whatever reads what tracking wrote. */
public final class TrackedOffice implements AutoCloseable {

    private static final List<Class<?>> BEANS = List.of(
            Directives.class,
            Tasks.class,
            Assignments.class,
            RuleBook.class,
            Figures.class,
            vn.dondoc.access.OfficePeople.class,
            Registration.class,
            Steps.class,
            Giving.class,
            Facts.class,
            Recurrences.class,
            AuditTrail.class,
            Outbox.class);

    private final Wiring wiring;

    private TrackedOffice(Wiring wiring) {
        this.wiring = wiring;
    }

    public static TrackedOffice over(DataSource database, MovableClock clock, Class<?>... more) {
        return over(database, clock, Map.of(), more);
    }

    public static TrackedOffice over(
            DataSource database, MovableClock clock, Map<Class<?>, Object> given, Class<?>... more) {
        var beans = new ArrayList<>(BEANS);
        Arrays.stream(more).filter(one -> !beans.contains(one)).forEach(beans::add);
        var all = new HashMap<Class<?>, Object>();
        all.put(Regulations.class, Regulations.shipped("dak-lak"));
        all.put(WorkingCalendar.class, WorkingCalendar.shipped());
        all.putAll(given);
        return new TrackedOffice(
                Wiring.over(database, clock, Path.of("target/test-data"), all, beans.toArray(Class<?>[]::new)));
    }

    public <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    public Wiring wiring() {
        return wiring;
    }

    public void register(ConfirmedDirective directive) {
        wiring.transactions()
                .executeWithoutResult(status -> get(Registration.class).register(directive));
    }

    /** Takes a step of the nth assignment of a task, whoever may; fails where it is refused. */
    public void step(UUID task, int nth, Step step, @Nullable LocalDate completedOn) {
        step(Given.OFFICE, task, nth, step, completedOn);
    }

    public void step(Viewer viewer, UUID task, int nth, Step step, @Nullable LocalDate completedOn) {
        Assignment one = get(Tasks.class)
                .find(Given.OFFICE, new TaskId(task))
                .orElseThrow()
                .assignments()
                .get(nth);
        Taken taken = get(Steps.class)
                .take(viewer, new StepRequest(one.id(), one.version(), act(step, "Nội dung " + step, completedOn)));
        if (taken != Taken.DONE) {
            throw new AssertionError(step + " of " + one + ": " + taken);
        }
    }

    /** The beans that matters and letters need besides. */
    public static List<Class<?>> withMatters() {
        return List.of(Matters.class, ByLetter.class);
    }

    /** An agency gives a piece of its part on, to another agency or, where that is null, to a room of its own. */
    public void giveOn(
            Viewer viewer, UUID task, @Nullable String agency, String name, String text, @Nullable LocalDate due) {
        Assignment whole = get(Tasks.class)
                .find(Given.OFFICE, new TaskId(task))
                .orElseThrow()
                .assignments()
                .getFirst();
        var gift = new Giving.Gift(agency == null ? null : new AgencyId(agency), name, due, text);
        Taken taken = get(Giving.class).giveOn(viewer, whole.id(), gift);
        if (taken != Taken.DONE) {
            throw new AssertionError(gift + ": " + taken);
        }
    }

    /** The beans that say what waits for a leader's word. */
    public static List<Class<?>> thatAwaits() {
        return List.of(Matters.class, AwaitedSteps.class, AwaitedExtensions.class, AwaitedReturns.class);
    }

    /** An agency asks for more time, and the Office lays it before the Committee. */
    public void askForMoreTime(Viewer agency, UUID task, LocalDate proposed) {
        take(
                agency,
                task,
                new Act.AskExtension(
                        "Chờ văn bản của trung ương.", proposed, new Act.Paper("8/STC", LocalDate.of(2021, 6, 7))));
        take(Given.OFFICE, task, new Act.SubmitExtension("Trình", Act.Paper.NONE));
    }

    /** The Committee puts the deadline off by a later letter. */
    public void putOff(UUID task, LocalDate due, LocalDate letter) {
        take(Given.OFFICE, task, new Act.Adjust("Điều chỉnh thời hạn", due, new Act.Paper("32/UBND", letter)));
    }

    private void take(Viewer viewer, UUID task, Act act) {
        Assignment one = get(Tasks.class)
                .find(Given.OFFICE, new TaskId(task))
                .orElseThrow()
                .assignments()
                .getFirst();
        Taken taken = get(Steps.class).take(viewer, new StepRequest(one.id(), one.version(), act));
        if (taken != Taken.DONE) {
            throw new AssertionError(act + ": " + taken);
        }
    }

    /** An act with what it must say under Đắk Lắk's regulation. */
    static Act act(Step step, @Nullable String text, @Nullable LocalDate completedOn) {
        return step == Step.RETURN
                ? new Act.Return(text, "không đúng chức năng", null)
                : ActForm.of(step, text, completedOn).act(null);
    }

    @Override
    public void close() {
        wiring.close();
    }
}
