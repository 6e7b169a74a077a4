package vn.dondoc.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.OfficeClock;

/**
 * What stands beside the tasks of the fixed year: who logged in and opened what, backups, incidents, what was entered of the regulation,
 * the agencies' own reports. Written as rows, so that nothing of the program counts it before a report does.
 */
final class FixedUse {

    private static final List<String> WITH_ACCOUNTS = List.of(
            "so-tai-chinh",
            "so-y-te",
            "so-xay-dung",
            "so-noi-vu",
            "so-giao-duc-va-dao-tao",
            "so-nong-nghiep-va-moi-truong",
            "so-cong-thuong",
            "ubnd-phuong-buon-ma-thuot",
            "ubnd-xa-ea-kar");

    /** Has an account that nobody uses. */
    private static final String SILENT = "so-cong-thuong";

    private final JdbcClient jdbc;

    FixedUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter() {
        for (int i = 0; i < WITH_ACCOUNTS.size(); i++) {
            String agency = WITH_ACCOUNTS.get(i);
            account("officer-" + agency, agency, false, agency.equals(SILENT) ? null : LocalDate.of(2026, 12, 1 + i));
            if (i % 3 == 0) {
                account("leader-" + agency, agency, false, null);
                account("former-" + agency, agency, true, LocalDate.of(2026, 3, 2));
            }
            if (!agency.equals(SILENT)) {
                use(agency, i);
            }
        }
        for (LocalDate day = LocalDate.of(2026, 7, 5);
                day.isBefore(LocalDate.of(2026, 12, 15));
                day = day.plusWeeks(1)) {
            jdbc.sql("INSERT INTO backup (id, place, made_at, originals) VALUES (:id, 'E:/sao-luu', :at, 120)")
                    .param("id", UUID.randomUUID())
                    .param("at", at(day, 22))
                    .update();
        }
        incidents();
        records();
        for (int i = 0; i < WITH_ACCOUNTS.size(); i++) {
            // The second sent its report three days late, the third none.
            if (i != 2) {
                sent(WITH_ACCOUNTS.get(i), LocalDate.of(2026, 6, i == 1 ? 19 : 15));
            }
        }
    }

    private void use(String agency, int i) {
        LocalDate last = LocalDate.of(2026, 12, 14);
        for (LocalDate day = LocalDate.of(2026, 8, 3); !day.isAfter(last); day = day.plusDays(5 + i)) {
            login("officer-" + agency, day);
            jdbc.sql("INSERT INTO agency_opening (agency_id, opened_on, times) VALUES (:agency, :openedOn, :times)")
                    .param("agency", agency)
                    .param("openedOn", day)
                    .param("times", 1 + (day.getDayOfMonth() + i) % 4)
                    .update();
        }
    }

    private void account(
            String login, String agency, boolean disabled, @org.jspecify.annotations.Nullable LocalDate last) {
        jdbc.sql("""
                        INSERT INTO account (id, login, name, password_hash, roles, agency_id, must_change_password, disabled,
                                             failed_logins, stamp, created_at, last_login_at)
                        VALUES (:id, :login, :login, '-', 'AGENCY_OFFICER', :agency, FALSE, :disabled, 0, 0, :created, :last)
                        """)
                .param("id", UUID.randomUUID())
                .param("login", login)
                .param("agency", agency)
                .param("disabled", disabled)
                .param("created", at(LocalDate.of(2025, 10, 1), 8))
                .param("last", last == null ? null : at(last, 8))
                .update();
    }

    private void login(String login, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO audit_entry (happened_at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id)
                        VALUES (:at, 'PERSON', :login, :login, 'account.login', 'account', :login)
                        """).param("at", at(day, 8)).param("login", login).update();
    }

    private void incidents() {
        incident(false, LocalDate.of(2026, 8, 20), "Không đăng nhập được", "Đã khôi phục tài khoản");
        incident(false, LocalDate.of(2026, 10, 5), "Mất kết nối từ 8 giờ đến 9 giờ", "Đã khắc phục đường truyền");
        incident(true, LocalDate.of(2026, 10, 21), "Đề nghị cho tải danh sách nhiệm vụ", "Đã hướng dẫn");
        incident(true, LocalDate.of(2026, 11, 16), "Đề nghị tăng cỡ chữ của danh sách", null);
        incident(false, LocalDate.of(2026, 12, 9), "Tệp đính kèm không mở được", null);
    }

    private void incident(
            boolean suggestion, LocalDate on, String text, @org.jspecify.annotations.Nullable String settled) {
        jdbc.sql("""
                        INSERT INTO incident (id, suggestion, happened_on, agency_id, agency_name, text, settled, settled_on,
                                              told_by, told_name, told_at)
                        VALUES (:id, :suggestion, :happenedOn, 'so-y-te', 'Sở Y tế', :text, :settled, :settledOn,
                                'officer-so-y-te', 'Cán bộ Sở Y tế', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("suggestion", suggestion)
                .param("happenedOn", on)
                .param("text", text)
                .param("settled", settled)
                .param("settledOn", settled == null ? null : on.plusDays(1))
                .param("at", at(on, 9))
                .update();
    }

    private void records() {
        record("INTERNAL_REGULATION", "so-y-te", "Sở Y tế", LocalDate.of(2026, 2, 3), null);
        record("INTERNAL_REGULATION", "so-noi-vu", "Sở Nội vụ", LocalDate.of(2026, 3, 9), null);
        record("INTERNAL_REGULATION", "so-tai-chinh", "Sở Tài chính", LocalDate.of(2024, 3, 9), null);
        record("PLAN", "so-y-te", "Sở Y tế", LocalDate.of(2026, 1, 12), null);
        record("TRAINING", "so-noi-vu", "Sở Nội vụ", LocalDate.of(2026, 5, 18), null);
        record("AMENDMENT", "so-y-te", "Sở Y tế", LocalDate.of(2026, 6, 2), "Tiếp thu, tổng hợp trình sửa đổi");
        record("AMENDMENT", "so-xay-dung", "Sở Xây dựng", LocalDate.of(2026, 9, 7), null);
    }

    private void record(
            String kind, String agency, String name, LocalDate on, @org.jspecify.annotations.Nullable String answer) {
        jdbc.sql("""
                        INSERT INTO conduct_record (id, kind, agency_id, agency_name, number, record_on, text, answer,
                                                    added_by, added_name, added_at)
                        VALUES (:id, :kind, :agency, :name, '1/QĐ', :recordOn, 'Nội dung', :answer, 'chi', 'Chị Chi', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("agency", agency)
                .param("name", name)
                .param("recordOn", on)
                .param("answer", answer)
                .param("at", at(on, 10))
                .update();
    }

    /** About the first half of the year, due on 16 June. */
    private void sent(String agency, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO report (id, kind, agency_id, agency_name, period_from, period_to, edition, state, version, as_of,
                                            requested_by, requested_name, public_text, number, issued_on, released_by, released_at)
                        SELECT :id, 'AGENCY', a.id, a.name, DATE '2025-12-15', DATE '2026-06-14', 1, 'RELEASED', 3, :at,
                               :login, :login, '', '7/BC', :issuedOn, :login, :at
                        FROM agency a
                        WHERE a.id = :agency
                        """)
                .param("id", UUID.randomUUID())
                .param("agency", agency)
                .param("login", "officer-" + agency)
                .param("issuedOn", day)
                .param("at", at(day, 15))
                .update();
    }

    private static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(OfficeClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
