package vn.dondoc.tracking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.testing.MovableClock;

/** An office's life by chance: directives come, agencies report, return and are sent back, the Office confirms, closes and reopens. */
public final class RandomHistory {

    private static final List<String> AGENCIES = List.of(
            "so-tai-chinh:Sở Tài chính",
            "so-y-te:Sở Y tế",
            "so-xay-dung:Sở Xây dựng",
            "so-noi-vu:Sở Nội vụ",
            "so-cong-thuong:Sở Công Thương",
            "Ban Quản lý dự án huyện");

    private final TrackedOffice office;
    private final MovableClock clock;
    private final Random random;
    private final List<UUID> known = new ArrayList<>();

    public RandomHistory(TrackedOffice office, MovableClock clock, Random random) {
        this.office = office;
        this.clock = clock;
        this.random = random;
    }

    /** Registers so many tasks and takes about six steps for each, over some 500 days. */
    public void live(int tasks) {
        int moments = tasks * 7;
        for (int i = 0; i < moments; i++) {
            clock.pass(Duration.ofMinutes(random.nextLong(2 * 500 * 24 * 60L / moments)));
            happen(tasks);
        }
    }

    /** One thing happens, at the time it is: a directive comes while there are fewer than so many tasks, or somebody takes a step. */
    public void happen(int tasks) {
        if (known.size() < tasks && random.nextInt(7) < 2 || known.isEmpty()) {
            known.add(register(known.size()));
        } else {
            step(known.get(random.nextInt(known.size())));
        }
    }

    /** Somebody gives a piece of what is open on: to another agency, or to a room of the own one. */
    public void giveOn() {
        UUID id = known.get(random.nextInt(known.size()));
        Task task = office.get(Tasks.class).find(Given.OFFICE, new TaskId(id)).orElseThrow();
        Assignment one =
                task.assignments().get(random.nextInt(task.assignments().size()));
        LocalDate due = one.dueOn();
        LocalDate today = LocalDate.now(clock);
        if (due != null && due.isBefore(today)) {
            return;
        }
        String[] other = AGENCIES.get(random.nextInt(5)).split(":");
        boolean room = random.nextBoolean();
        var gift = new Giving.Gift(
                room ? null : new AgencyId(other[0]),
                room ? "Phòng " + random.nextInt(3) : other[1],
                due == null ? null : due.minusDays(random.nextInt(10)),
                "Một phần việc");
        office.get(Giving.class)
                .giveOn(Given.OFFICE, one.id(), gift); // Where it is a piece or is done, nothing comes of it.
    }

    private UUID register(int n) {
        LocalDate today = LocalDate.now(clock);
        LocalDate issued = today.minusDays(random.nextInt(30));
        LocalDate due = random.nextInt(5) == 0 ? null : issued.plusDays(random.nextInt(150));
        var leads = chosen(1 + random.nextInt(3) / 2);
        var others = new ArrayList<>(chosen(random.nextInt(3)));
        others.removeAll(leads);
        var task = Given.task("Việc " + n, due, leads, others);
        office.register(Given.directive(n + "/UBND-TH", issued, task));
        return task.id();
    }

    private List<String> chosen(int n) {
        var all = new ArrayList<>(AGENCIES);
        java.util.Collections.shuffle(all, random);
        return all.subList(0, n);
    }

    private void step(UUID id) {
        Task task = office.get(Tasks.class).find(Given.OFFICE, new TaskId(id)).orElseThrow();
        Assignment one =
                task.assignments().get(random.nextInt(task.assignments().size()));
        var viewer = random.nextBoolean() ? Given.OFFICE : Given.OTHER_OFFICE;
        List<Step> open = office.get(Steps.class).openTo(viewer, task, one);
        if (!open.isEmpty()) {
            Step step = open.get(random.nextInt(open.size()));
            office.get(Steps.class).take(viewer, new StepRequest(one.id(), one.version(), act(step)));
        }
    }

    private Act act(Step step) {
        LocalDate today = LocalDate.now(clock);
        LocalDate past = today.minusDays(random.nextInt(40));
        LocalDate later = today.plusDays(1 + random.nextInt(90));
        var paper = new Act.Paper("45/BC", past);
        String[] other = AGENCIES.get(random.nextInt(5)).split(":");
        return switch (ActForm.of(step, "Nội dung", past).act(null)) {
            case Act.Confirm confirm ->
                new Act.Confirm("Đạt", Quality.values()[random.nextInt(Quality.values().length)]);
            case Act.Return back -> new Act.Return("Nội dung", "không chính xác", null);
            case Act.AskExtension ask -> new Act.AskExtension("Nội dung", later, paper);
            case Act.SubmitExtension submit -> new Act.SubmitExtension("Nội dung", paper);
            case Act.GrantExtension grant -> new Act.GrantExtension("Nội dung", later, paper);
            case Act.RefuseExtension refused -> new Act.RefuseExtension("Nội dung", paper);
            case Act.Adjust adjust -> new Act.Adjust("Nội dung", random.nextBoolean() ? later : past, paper);
            case Act.Reassign again -> new Act.Reassign("Nội dung", new AgencyId(other[0]), other[1]);
            case Act.Explain explain -> new Act.Explain("Nội dung", null, paper);
            case Act plain -> plain;
        };
    }
}
