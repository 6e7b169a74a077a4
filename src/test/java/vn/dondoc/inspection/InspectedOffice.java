package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.TrackedOffice;

/** An office with tracked tasks that inspects, under one of the five regulations. */
final class InspectedOffice implements AutoCloseable {

    static final Viewer CLERK = new Viewer("chi", "Chị Chi", Set.of(Role.OFFICE_SPECIALIST), null);
    static final Viewer CHIEF = new Viewer("dung", "Anh Dũng", Set.of(Role.OFFICE_LEADER), null);
    static final Viewer INSPECTOR = new Viewer("thanh-tra", "Chị Tra", Set.of(Role.INSPECTOR), null);
    static final Unit FINANCE = new Unit(new AgencyId("so-tai-chinh"), "Sở Tài chính");
    static final Unit HEALTH = new Unit(new AgencyId("so-y-te"), "Sở Y tế");
    static final Viewer FINANCE_PEOPLE = officer(FINANCE);
    static final Viewer HEALTH_PEOPLE = officer(HEALTH);

    final TrackedOffice tracked;

    InspectedOffice(DataSource database, String profile, MovableClock clock) {
        this(database, profile, clock, Map.of(), List.of());
    }

    InspectedOffice(
            DataSource database, String profile, MovableClock clock, Map<Class<?>, Object> given, List<Class<?>> more) {
        var all = new HashMap<>(given);
        all.put(Regulations.class, Regulations.shipped(profile));
        var beans = new ArrayList<Class<?>>(List.of(
                Agencies.class,
                OwnAuthority.class,
                Inspections.class,
                Plans.class,
                Releases.class,
                Inspecting.class,
                Signs.class,
                ScopeTasks.class,
                SessionSheet.class));
        beans.addAll(more);
        tracked = TrackedOffice.over(database, clock, all, beans.toArray(Class<?>[]::new));
        tracked.get(Agencies.class).importShipped();
    }

    static Viewer officer(Unit of) {
        return new Viewer("officer-" + of.agency(), "Cán bộ " + of.name(), Set.of(Role.AGENCY_OFFICER), of.agency());
    }

    static Viewer head(Unit of) {
        return new Viewer("head-" + of.agency(), "Thủ trưởng " + of.name(), Set.of(Role.AGENCY_LEADER), of.agency());
    }

    static Head periodic(Plan plan, Unit... units) {
        return head(Form.PERIODIC, Issuer.CHAIRMAN, null, plan, Ground.NONE, units);
    }

    static Head adHoc(Issuer issuer, @Nullable AgencyId own, Ground ground, Unit... units) {
        return head(Form.AD_HOC, issuer, own, null, ground, units);
    }

    static Head head(
            Form form, Issuer issuer, @Nullable AgencyId own, @Nullable Plan plan, Ground ground, Unit... units) {
        return new Head(
                form,
                issuer,
                own,
                issuer == Issuer.CHAIRMAN
                        ? "Chủ tịch UBND"
                        : issuer == Issuer.CHIEF ? "Chánh Văn phòng" : "Sở Tài chính",
                plan == null ? null : plan.id(),
                "Kiểm tra việc thực hiện nhiệm vụ được giao",
                List.of(units),
                ground,
                "");
    }

    static Ground ordered(String text) {
        return new Ground(Ground.Kind.ORDER, text, new Paper("12/UBND", LocalDate.of(2021, 6, 1)), List.of());
    }

    static Decision decision(LocalDate start, LocalDate end, String... extras) {
        return new Decision(
                List.of("Luật Tổ chức chính quyền địa phương", "Quy chế theo dõi, đôn đốc, kiểm tra"),
                "Tình hình thực hiện nhiệm vụ được giao tại các cơ quan, đơn vị",
                "Đánh giá việc thực hiện, kiến nghị biện pháp đôn đốc",
                null,
                end,
                List.of(extras),
                start,
                end,
                List.of(
                        new Member(Member.Duty.HEAD, "Nguyễn Văn An", "Chánh Văn phòng", null),
                        new Member(Member.Duty.MEMBER, "Lê Thị Tra", "Thanh tra viên", INSPECTOR.account())),
                Paper.NONE,
                "");
    }

    InspectionId proposed(Viewer viewer, Head head, Decision decision) {
        var proposed = inspecting().propose(viewer, head, decision);
        if (proposed.id() == null) {
            throw new AssertionError(proposed.taken().name());
        }
        return proposed.id();
    }

    Taken does(Viewer viewer, InspectionId id, Act act) {
        int version = tracked.get(Inspections.class)
                .whole(CLERK, id)
                .map(Inspection::version)
                .orElse(-1);
        return inspecting().take(viewer, id, version, act);
    }

    void did(Viewer viewer, InspectionId id, Act act) {
        Taken taken = does(viewer, id, act);
        if (taken != Taken.DONE) {
            throw new AssertionError(act + ": " + taken);
        }
    }

    Inspection see(Viewer viewer, InspectionId id) {
        return tracked.get(Inspections.class).find(viewer, id).orElseThrow();
    }

    Inspecting inspecting() {
        return tracked.get(Inspecting.class);
    }

    static Finding finding(Unit unit, int contents, Failing... failing) {
        return new Finding(
                unit.agency(),
                java.util.stream.IntStream.range(0, contents)
                        .mapToObj(n -> "Nội dung " + (n + 1) + " thực hiện tốt")
                        .toList(),
                List.of(failing));
    }

    @Override
    public void close() {
        tracked.close();
    }
}
