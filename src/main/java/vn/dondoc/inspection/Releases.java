package vn.dondoc.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Viewer;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.OwnAuthority;

/** The conclusions that were released to the public, in the words written for it. */
@Repository
public class Releases {

    /** What somebody called the inspection was not written for the public. */
    private static final String TITLE = "Kết luận kiểm tra việc thực hiện nhiệm vụ được giao";

    private final JdbcClient jdbc;
    private final OwnAuthority authority;
    private final ObjectProvider<Publishing> publishing;
    private final Clock clock;

    Releases(JdbcClient jdbc, OwnAuthority authority, ObjectProvider<Publishing> publishing, Clock clock) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Those of a year of conclusions, the newest first; everybody may know them. */
    public List<PublicConclusion> all() {
        return jdbc.sql("SELECT content FROM inspection_release ORDER BY released_at DESC, inspection_id")
                .query((row, n) -> Json.read(row.getString("content"), PublicConclusion.class))
                .list();
    }

    public Optional<PublicConclusion> find(InspectionId id) {
        return jdbc.sql("SELECT content FROM inspection_release WHERE inspection_id = :id")
                .param("id", id.value())
                .query((row, n) -> Json.read(row.getString("content"), PublicConclusion.class))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Viewer viewer, Inspection one, Rules rules) {
        PublicConclusion conclusion = of(one, rules, authority.of(rules.profile()));
        jdbc.sql("""
                        INSERT INTO inspection_release (inspection_id, released_on, content, released_by, released_at)
                        VALUES (:id, :on, :content, :by, :now)
                        """)
                .param("id", one.id().value())
                .param("on", conclusion.releasedOn())
                .param("content", Json.write(conclusion))
                .param("by", viewer.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        publishing.orderedStream().forEach(each -> each.released(conclusion));
    }

    private PublicConclusion of(Inspection one, Rules rules, Authority own) {
        Paper concluded = one.outcome().concluded();
        return new PublicConclusion(
                one.id(),
                TITLE,
                Objects.requireNonNull(concluded.number()),
                Objects.requireNonNull(concluded.day()),
                LocalDate.now(clock),
                own.name(),
                own.office(),
                rules.profile().instrument(),
                one.head().units().stream().map(Unit::name).toList(),
                one.outcome()
                        .publicText()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
