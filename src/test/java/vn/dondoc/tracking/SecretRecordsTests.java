package vn.dondoc.tracking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Outbox;

/** The minimal record of secret documents: only where allowed and switched on, and never a word of content. */
class SecretRecordsTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), null);

    private final MovableClock clock = new MovableClock("2021-06-07T02:00:00Z");
    private @Nullable Wiring wiring;

    @AfterEach
    void close() {
        if (wiring != null) {
            wiring.close();
        }
    }

    @Test
    void nothingIsKeptBeforeAnAdministratorSwitchedItOn() {
        open("ninh-hai");
        assertThat(records().enter(Given.OFFICE, one("đã thực hiện"))).isEqualTo(Taken.SECRET_NOT_FORESEEN);
        assertThat(records().switchTo(Given.OFFICE, true)).isEqualTo(Taken.NOT_ALLOWED);
        assertThat(records().switchTo(ADMINISTRATOR, true)).isEqualTo(Taken.DONE);
        assertThat(records().enter(Given.agency("so-y-te"), one("đã thực hiện")))
                .isEqualTo(Taken.NOT_ALLOWED);
        SecretRecord one = one("đã thực hiện");
        assertThat(records().enter(Given.OFFICE, one)).isEqualTo(Taken.DONE);
        assertThat(records().list(Given.OFFICE)).containsExactly(one);
        assertThat(records().list(Given.agency("so-y-te"))).isEmpty();
        assertThat(records().list(ADMINISTRATOR)).isEmpty();
        assertThat(wiring().get(Outbox.class).after(0, 10))
                .as("search hears nothing of it")
                .isEmpty();
        assertThat(wiring().get(AuditTrail.class).of("secret", one.id().toString()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isNull());
        assertThat(records().switchTo(ADMINISTRATOR, false)).isEqualTo(Taken.DONE);
        assertThat(records().list(Given.OFFICE)).isEmpty();
    }

    @Test
    void theStatusesAreThoseOfTheRegulation() {
        open("hung-yen");
        records().switchTo(ADMINISTRATOR, true);
        assertThat(records().enter(Given.OFFICE, one("đang thực hiện"))).isEqualTo(Taken.DONE);
        close();
        open("ninh-hai");
        records().switchTo(ADMINISTRATOR, true);
        assertThat(records().enter(Given.OFFICE, one("đang thực hiện")))
                .as("Ninh Hải does not offer it")
                .isEqualTo(Taken.SECRET_STATUS);
        SecretRecord one = one("đã thực hiện");
        records().enter(Given.OFFICE, one);
        assertThat(records().update(Given.OFFICE, one.id(), 0, "đã thực hiện", null, LocalDate.of(2021, 6, 7)))
                .isEqualTo(Taken.DONE);
        assertThat(records().update(Given.OTHER_OFFICE, one.id(), 0, "đã thực hiện", null, null))
                .isEqualTo(Taken.OUTRUN);
    }

    @Test
    void whereItIsForbiddenOrNothingIsSaidItCannotBeSwitchedOn() {
        for (var regulation : List.of("dak-lak", "binh-thuan", "lai-chau")) {
            open(regulation);
            assertThat(records().switchTo(ADMINISTRATOR, true)).isEqualTo(Taken.SECRET_NOT_FORESEEN);
            assertThat(records().on()).isFalse();
            close();
        }
    }

    @Test
    void contentIsRefusedByType() {
        assertThatThrownBy(() -> new SecretRecord.Number("V/v bảo vệ mục tiêu"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretRecord.Name("Rà soát 12 trận địa"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretRecord.Name("một hai ba bốn năm sáu bảy tám chín"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormThatBringsMoreIsRefusedAsAWholeAndRepeatedNowhere() {
        open("ninh-hai");
        records().switchTo(ADMINISTRATOR, true);
        var pages = new SecretPages(records(), wiring().get(Agencies.class), clock);
        for (var field : List.of("subject", "content", "text", "result", "trichYeu")) {
            var flash = new RedirectAttributesModelMap();
            pages.enter(Given.OFFICE, Map.of("number", "1/M", field, "lộ bí mật"), flash);
            assertThat(flash.getFlashAttributes().get("problem")).isEqualTo("tracking.taken.SECRET_CONTENT");
        }
        var flash = new RedirectAttributesModelMap();
        pages.enter(Given.OFFICE, Map.of("number", "lộ bí mật", "type", "CONG_VAN"), flash);
        assertThat(flash.getFlashAttributes().get("problem")).isEqualTo("tracking.taken.SECRET_FORM");
        assertThat(wiring().get(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM secret_record")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(wiring().get(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%bí mật%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void open(String regulation) {
        wiring = Wiring.over(
                Databases.h2(),
                clock,
                Path.of("target/test-data"),
                Map.of(Regulations.class, Regulations.load(null, regulation, () -> LocalDate.now(clock))),
                SecretRecords.class,
                Agencies.class,
                AuditTrail.class,
                Outbox.class);
    }

    private Wiring wiring() {
        return requireNonNull(wiring);
    }

    private SecretRecords records() {
        return wiring().get(SecretRecords.class);
    }

    private static SecretRecord one(String status) {
        return new SecretRecord(
                UUID.randomUUID(),
                DocumentType.CONG_VAN,
                new SecretRecord.Number("12/UBND-M"),
                LocalDate.of(2021, 6, 1),
                new SecretRecord.Name("Nguyễn Văn An"),
                null,
                new AgencyId("so-tai-chinh"),
                new SecretRecord.Name("Phòng Nội chính"),
                3,
                LocalDate.of(2021, 6, 30),
                status,
                null,
                0);
    }
}
