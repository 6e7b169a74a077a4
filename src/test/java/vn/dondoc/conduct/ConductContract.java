package vn.dondoc.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.calendar.Period;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.tracking.Given;

/** What is kept of how the regulation is carried out, and the log of incidents: who enters, who sees, and that nothing is answered twice. */
abstract class ConductContract {

    static class OnH2Tests extends ConductContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends ConductContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Viewer FINANCE = Given.agency("so-tai-chinh");
    private static final Viewer HEALTH = Given.agency("so-y-te");
    private static final Viewer CHAIRMAN = new Viewer("ct", "Chủ tịch", Set.of(Role.COMMITTEE_LEADER), null);

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private Wiring wiring;
    private ConductRecords records;
    private Incidents incidents;

    abstract DataSource database();

    @BeforeEach
    void open() {
        wiring = Wiring.over(
                database(),
                clock,
                Path.of("target/test-data"),
                ConductRecords.class,
                Incidents.class,
                TechnicalLog.class,
                AuditTrail.class);
        records = wiring.get(ConductRecords.class);
        incidents = wiring.get(Incidents.class);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void anAgencyEntersAndSeesItsOwnAndTheOfficeAll() {
        assertThat(records.add(FINANCE, entry(RecordKind.PLAN, "so-tai-chinh", "15/KH-STC", TODAY)))
                .isEqualTo(Said.DONE);
        assertThat(records.add(HEALTH, entry(RecordKind.PLAN, "so-tai-chinh", "16/KH-STC", TODAY)))
                .isEqualTo(Said.NOT_ALLOWED);
        assertThat(records.add(FINANCE, entry(RecordKind.PLAN, null, "17/KH-VP", TODAY)))
                .as("the Office's own")
                .isEqualTo(Said.NOT_ALLOWED);
        assertThat(records.add(CHAIRMAN, entry(RecordKind.PLAN, "so-tai-chinh", "18/KH", TODAY)))
                .isEqualTo(Said.NOT_ALLOWED);
        assertThat(records.add(FINANCE, entry(RecordKind.INTERNAL_REGULATION, "so-tai-chinh", " ", TODAY)))
                .isEqualTo(Said.NUMBER_MISSING);
        assertThat(records.add(FINANCE, entry(RecordKind.TRAINING, "so-tai-chinh", "", TODAY.plusDays(1))))
                .isEqualTo(Said.DAY_WRONG);
        assertThat(records.add(Given.OFFICE, entry(RecordKind.TRAINING, null, "", TODAY.minusDays(9))))
                .isEqualTo(Said.DONE);

        assertThat(records.all(Given.OFFICE))
                .as("the newest first")
                .extracting(ConductRecord::kind)
                .containsExactly(RecordKind.PLAN, RecordKind.TRAINING);
        assertThat(records.all(CHAIRMAN)).hasSize(2);
        assertThat(records.all(FINANCE)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("15/KH-STC");
            assertThat(one.agency()).isEqualTo(new AgencyId("so-tai-chinh"));
            assertThat(one.on()).isEqualTo(TODAY);
            assertThat(one.text()).isEqualTo("Nội dung");
        });
        assertThat(records.all(HEALTH)).isEmpty();
    }

    @Test
    void aProposalIsAnsweredOnceAndNothingElseIs() {
        records.add(FINANCE, entry(RecordKind.AMENDMENT, "so-tai-chinh", "", TODAY));
        UUID id = records.all(FINANCE).getFirst().id();
        assertThat(records.answer(FINANCE, id, "Tiếp thu")).isEqualTo(Said.NOT_ALLOWED);
        assertThat(records.answer(Given.OFFICE, id, " ")).isEqualTo(Said.TEXT_MISSING);
        assertThat(records.answer(Given.OFFICE, id, "Tiếp thu")).isEqualTo(Said.DONE);
        assertThat(records.answer(Given.OTHER_OFFICE, id, "Không")).isEqualTo(Said.OUTRUN);
        assertThat(records.all(FINANCE).getFirst().answer()).isEqualTo("Tiếp thu");
        records.add(FINANCE, entry(RecordKind.TRAINING, "so-tai-chinh", "", TODAY));
        UUID training = records.all(FINANCE).stream()
                .filter(one -> one.kind() == RecordKind.TRAINING)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(records.answer(Given.OFFICE, training, "Hay")).isEqualTo(Said.OUTRUN);
        assertThat(wiring.get(AuditTrail.class).of("conduct", id.toString()))
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("conduct.added", "conduct.answered");
    }

    @Test
    void whatIsToldIsReadForItsPeriodInItsOrderAndSettledOnce() {
        tell(FINANCE, false, TODAY, "Không mở được tệp");
        tell(HEALTH, true, TODAY.minusDays(3), "Thêm cột đơn vị");
        tell(HEALTH, false, TODAY.minusDays(100), "Mất kết nối");
        assertThat(incidents.tell(FINANCE, false, TODAY.plusDays(1), "Sở Tài chính", "Ngày mai"))
                .isEqualTo(Said.DAY_WRONG);
        assertThat(incidents.tell(FINANCE, false, TODAY, "Sở Tài chính", "  ")).isEqualTo(Said.TEXT_MISSING);

        var quarter = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        assertThat(incidents.in(Given.OFFICE, quarter))
                .extracting(Incident::text)
                .containsExactly("Thêm cột đơn vị", "Không mở được tệp");
        assertThat(incidents.in(HEALTH, quarter)).extracting(Incident::text).containsExactly("Thêm cột đơn vị");
        assertThat(incidents.all(FINANCE)).extracting(Incident::text).containsExactly("Không mở được tệp");

        UUID id = incidents.all(FINANCE).getFirst().id();
        assertThat(incidents.settle(FINANCE, id, "Đã sửa")).isEqualTo(Said.NOT_ALLOWED);
        clock.pass(Duration.ofDays(2));
        assertThat(incidents.settle(Given.OFFICE, id, "Đã sửa")).isEqualTo(Said.DONE);
        assertThat(incidents.settle(Given.OTHER_OFFICE, id, "Sửa lần nữa")).isEqualTo(Said.OUTRUN);
        assertThat(incidents.all(FINANCE)).singleElement().satisfies(one -> {
            assertThat(one.settled()).isEqualTo("Đã sửa");
            assertThat(one.settledOn()).isEqualTo(TODAY.plusDays(2));
            assertThat(one.from()).startsWith("Sở Tài chính");
        });
        assertThat(wiring.get(TechnicalLog.class).of(quarter))
                .extracting(entry -> entry.text() + "|" + entry.settled())
                .containsExactly("Thêm cột đơn vị|", "Không mở được tệp|Đã sửa");
    }

    private void tell(Viewer viewer, boolean suggestion, LocalDate on, String text) {
        String from = viewer.equals(FINANCE) ? "Sở Tài chính" : "Sở Y tế";
        assertThat(incidents.tell(viewer, suggestion, on, from, text)).isEqualTo(Said.DONE);
    }

    private static ConductRecords.Entry entry(RecordKind kind, @Nullable String agency, String number, LocalDate on) {
        return new ConductRecords.Entry(
                kind,
                agency == null ? null : new AgencyId(agency),
                agency == null ? "Văn phòng UBND tỉnh" : "Sở Tài chính",
                number,
                on,
                " Nội dung ");
    }
}
