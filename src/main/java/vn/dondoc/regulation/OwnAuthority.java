package vn.dondoc.regulation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** How the authority stands on its letters and reports: as an administrator entered it, else as its regulation's file says. */
@Repository
public class OwnAuthority {

    private static final int LONGEST = 300;
    private static final String PART = " | ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    OwnAuthority(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands on a letter under this regulation. */
    @Transactional(readOnly = true)
    public Authority of(Profile profile) {
        return entered(profile.authority().level()).orElse(profile.authority());
    }

    @Transactional(readOnly = true)
    public boolean isEntered() {
        return jdbc.sql("SELECT COUNT(*) FROM own_authority").query(Long.class).single() > 0;
    }

    private Optional<Authority> entered(Authority.Level level) {
        return jdbc.sql("""
                        SELECT name, office, place, letterhead, office_letterhead, signers
                        FROM own_authority
                        WHERE id = 1
                        """)
                .query((row, n) -> new Authority(
                        row.getString("name"),
                        level,
                        row.getString("office"),
                        row.getString("place"),
                        lines(row.getString("letterhead")),
                        lines(row.getString("office_letterhead")),
                        lines(row.getString("signers")).stream()
                                .map(OwnAuthority::signer)
                                .toList()))
                .optional();
    }

    /** Fails with words for the screen where something that every letter needs is missing. */
    @Transactional
    public void enter(Authority wanted, Actor by) {
        given("tên cơ quan", wanted.name());
        given("tên Văn phòng", wanted.office());
        given("địa danh", wanted.place());
        if (wanted.letterhead().isEmpty()
                || wanted.officeLetterhead().isEmpty()
                || wanted.signers().isEmpty()) {
            throw new IllegalArgumentException("Hãy ghi tên cơ quan trên đầu văn bản và ít nhất một người ký");
        }
        jdbc.sql("DELETE FROM own_authority WHERE id = 1").update();
        jdbc.sql("""
                        INSERT INTO own_authority
                            (id, name, office, place, letterhead, office_letterhead, signers, decided_by, decided_at)
                        VALUES (1, :name, :office, :place, :letterhead, :officeLetterhead, :signers, :by, :now)
                        """)
                .param("name", wanted.name())
                .param("office", wanted.office())
                .param("place", wanted.place())
                .param("letterhead", String.join("\n", wanted.letterhead()))
                .param("officeLetterhead", String.join("\n", wanted.officeLetterhead()))
                .param(
                        "signers",
                        String.join(
                                "\n",
                                wanted.signers().stream()
                                        .map(OwnAuthority::written)
                                        .toList()))
                .param("by", by.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by, "regulation.authority", "authority", "own", wanted.name() + "; " + wanted.place());
    }

    private static void given(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("Hãy ghi %s, không quá %d ký tự".formatted(what, LONGEST));
        }
    }

    /** A signer on one line: "chief-own | CHÁNH VĂN PHÒNG". */
    public static String written(Authority.Signer signer) {
        return signer.id() + PART + String.join(PART, signer.title());
    }

    private static Authority.Signer signer(String line) {
        var parts = new ArrayList<>(List.of(line.split("\\s*\\|\\s*")));
        return new Authority.Signer(parts.removeFirst(), parts);
    }

    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
