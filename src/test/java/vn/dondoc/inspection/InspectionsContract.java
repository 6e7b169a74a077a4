package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.FINANCE;
import static vn.dondoc.inspection.InspectedOffice.FINANCE_PEOPLE;
import static vn.dondoc.inspection.InspectedOffice.HEALTH_PEOPLE;
import static vn.dondoc.inspection.InspectedOffice.INSPECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

abstract class InspectionsContract {

    static class OnH2Tests extends InspectionsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends InspectionsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private InspectedOffice office;

    abstract DataSource database();

    @BeforeEach
    void open() {
        office = new InspectedOffice(database(), "dak-lak", new MovableClock("2026-02-02T02:00:00Z"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everybodySeesWhatIsHisAndNothingElse() {
        InspectionId id = issued();
        var inspections = office.tracked.get(Inspections.class);
        var homeAffairs = new Viewer("noi-vu", "Nội vụ", Set.of(Role.HOME_AFFAIRS_READER), null);
        // An inspector who comes from the inspected agency does not speak for it.
        var seconded = new Viewer("biet-phai", "Biệt phái", Set.of(Role.INSPECTOR), FINANCE.agency());
        assertThat(inspections.list(CLERK, false)).hasSize(1);
        assertThat(inspections.list(INSPECTOR, false)).hasSize(1);
        assertThat(inspections.list(FINANCE_PEOPLE, false)).hasSize(1);
        for (var nobody : List.of(HEALTH_PEOPLE, homeAffairs, seconded)) {
            assertThat(inspections.list(nobody, true)).isEmpty();
            assertThat(inspections.find(nobody, id)).isEmpty();
            assertThat(inspections.history(nobody, id)).isEmpty();
        }
    }

    @Test
    void whoeverIsLaterMustLookAgain() {
        InspectionId id = issued();
        int version = office.see(CLERK, id).version();
        var ask = new Act.Ask(FINANCE.agency(), "Hồ sơ", TODAY);
        assertThat(office.inspecting().take(CLERK, id, version, ask)).isEqualTo(Taken.DONE);
        assertThat(office.inspecting().take(CLERK, id, version, ask)).isEqualTo(Taken.OUTRUN);
        assertThat(office.tracked.get(Inspections.class).history(CLERK, id)).hasSize(3);
    }

    @Test
    void aPlanIsSeenByWhoseItIsAndApprovedOnce() {
        var plans = office.tracked.get(Plans.class);
        var plan = new Plan(
                UUID.randomUUID(), 2026, FINANCE.agency(), FINANCE.name(), List.of(FINANCE), "Nội dung", "", null, 0);
        var boss = InspectedOffice.head(FINANCE);
        assertThat(plans.write(CLERK, plan)).as("not the Office's plan").isEqualTo(Taken.NOT_ALLOWED);
        assertThat(plans.write(FINANCE_PEOPLE, plan)).isEqualTo(Taken.DONE);
        assertThat(plans.list(HEALTH_PEOPLE)).isEmpty();
        assertThat(plans.list(CLERK)).hasSize(1);
        var paper = new Paper("3/KH", TODAY);
        assertThat(plans.approve(FINANCE_PEOPLE, plan.id(), "Giám đốc", paper)).isEqualTo(Taken.NOT_ALLOWED);
        assertThat(plans.approve(boss, plan.id(), "Giám đốc", new Paper("3/KH", TODAY.plusDays(1))))
                .isEqualTo(Taken.PAPER_MISSING);
        assertThat(plans.approve(boss, plan.id(), "Giám đốc", paper)).isEqualTo(Taken.DONE);
        assertThat(plans.approve(boss, plan.id(), "Giám đốc", paper)).isEqualTo(Taken.NOT_NOW);
    }

    private InspectionId issued() {
        var head = InspectedOffice.adHoc(Issuer.CHAIRMAN, null, InspectedOffice.ordered("Theo yêu cầu"), FINANCE);
        InspectionId id = office.proposed(CLERK, head, InspectedOffice.decision(TODAY, TODAY));
        office.did(CLERK, id, new Act.Issue(new Paper("2/QĐ", TODAY), "Chủ tịch"));
        return id;
    }
}
