package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.FINANCE;
import static vn.dondoc.inspection.InspectedOffice.HEALTH;
import static vn.dondoc.inspection.InspectedOffice.INSPECTOR;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.Role;
import vn.dondoc.notice.GivenNotices;
import vn.dondoc.post.TestPost;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

/** Who is told by mail of decisions about inspections, and what. */
class DecisionMailsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private final MovableClock clock = new MovableClock("2026-02-02T02:00:00Z");
    private InspectedOffice office;
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        office = new InspectedOffice(Databases.h2(), "dak-lak", clock, TestPost.at(25), GivenNotices.ofInspections());
        jdbc = office.tracked.get(JdbcClient.class);
        GivenNotices.account(jdbc, "tc", Role.AGENCY_OFFICER, FINANCE.agency().value(), "tc@tinh.vn");
        GivenNotices.account(jdbc, "yt", Role.AGENCY_OFFICER, HEALTH.agency().value(), "yt@tinh.vn");
        GivenNotices.account(
                jdbc, INSPECTOR.account(), Role.INSPECTOR, HEALTH.agency().value(), "tra@tinh.vn");
        GivenNotices.account(jdbc, "dung", Role.OFFICE_LEADER, null, "dung@tinh.vn");
        GivenNotices.account(jdbc, "lan", Role.OFFICE_LEADER, null, "lan@tinh.vn");
        jdbc.sql("UPDATE notice_choice SET mails_off = 'INSPECTION' WHERE account = 'lan'")
                .update();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aDecisionIsToldToTheBodyTheTeamAndTheLeadersAndNobodyElse() {
        InspectionId id = proposed();
        assertThat(mails()).as("a draft concerns nobody yet").isEmpty();
        office.did(CLERK, id, new Act.Issue(new Paper("20/QĐ-UBND", TODAY), "Chủ tịch"));

        assertThat(mails()).containsOnlyKeys("tc@tinh.vn", "tra@tinh.vn", "dung@tinh.vn");
        assertThat(mails().get("tc@tinh.vn"))
                .contains(
                        "Quyết định kiểm tra: Sở Tài chính",
                        "số 20/QĐ-UBND ngày 2/2/2026",
                        "từ ngày 2/2/2026 đến ngày 4/2/2026",
                        "Trưởng Đoàn kiểm tra: Nguyễn Văn An, Chánh Văn phòng")
                .doesNotContain("Lý do mật của Chánh Văn phòng");
    }

    @Test
    void aCancelledDecisionIsToldToTheSameAndACancelledDraftToNobody() {
        office.did(CLERK, proposed(), new Act.Cancel("Không cần nữa"));
        assertThat(mails()).isEmpty();
        InspectionId id = proposed();
        office.did(CLERK, id, new Act.Issue(new Paper("20/QĐ-UBND", TODAY), "Chủ tịch"));
        jdbc.sql("DELETE FROM outgoing_mail").update();
        office.did(CLERK, id, new Act.Cancel("Lý do mật của Chánh Văn phòng"));
        assertThat(mails()).containsOnlyKeys("tc@tinh.vn", "tra@tinh.vn", "dung@tinh.vn");
        assertThat(mails().get("tc@tinh.vn"))
                .contains("Hủy cuộc kiểm tra", "không tiến hành nữa")
                .doesNotContain("Lý do mật");
    }

    @Test
    void aDecisionThatIsNotKeptIsToldToNobody() {
        InspectionId id = proposed();
        assertThat(office.does(CLERK, id, new Act.Issue(Paper.NONE, ""))).isNotEqualTo(Taken.DONE);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoeverActsForTheBodysOfficerIsToldAsThatPersonsStandIn() {
        GivenNotices.account(jdbc, "tc2", Role.AGENCY_LEADER, FINANCE.agency().value(), "");
        GivenNotices.account(jdbc, "ld", Role.OFFICE_SPECIALIST, null, "ld@tinh.vn");
        jdbc.sql("""
                        INSERT INTO delegation (id, absent_login, substitute_login, from_day, to_day, reason, created_by, created_at)
                        VALUES (:id, 'dung', 'ld', :day, :day, '', 'dung', CURRENT_TIMESTAMP)
                        """).param("id", UUID.randomUUID()).param("day", TODAY).update();
        InspectionId id = proposed();
        office.did(CLERK, id, new Act.Issue(new Paper("20/QĐ-UBND", TODAY), "Chủ tịch"));
        assertThat(mails().get("ld@tinh.vn"))
                .startsWith("[Thay dung] Quyết định kiểm tra")
                .contains("(thay dung)");
    }

    private InspectionId proposed() {
        var ground = InspectedOffice.ordered("Lý do mật của Chánh Văn phòng");
        return office.proposed(
                CLERK,
                InspectedOffice.adHoc(Issuer.CHAIRMAN, null, ground, FINANCE),
                InspectedOffice.decision(TODAY, TODAY.plusDays(2)));
    }

    /** Subject and text by address. */
    private Map<String, String> mails() {
        var mails = new TreeMap<String, String>();
        jdbc.sql("SELECT recipients, subject, body_text FROM outgoing_mail").query(row -> {
            mails.put(
                    row.getString("recipients").replaceAll("[\\[\\]\"\\s]", ""),
                    row.getString("subject") + "\n" + row.getString("body_text"));
        });
        return mails;
    }
}
