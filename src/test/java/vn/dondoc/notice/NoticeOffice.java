package vn.dondoc.notice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.GivenAccounts;
import vn.dondoc.access.Role;
import vn.dondoc.agency.Agencies;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.ArchiveInFolder;
import vn.dondoc.figures.GivenOn;
import vn.dondoc.post.PostStage;
import vn.dondoc.post.TestPost;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.reporting.ReleasedPapers;
import vn.dondoc.reporting.Reports;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.OwedDuties;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.Claim;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** One process of an office that reminds; several may be over one database. */
final class NoticeOffice implements AutoCloseable {

    private final TrackedOffice office;

    private NoticeOffice(TrackedOffice office) {
        this.office = office;
    }

    static NoticeOffice over(
            DataSource database, MovableClock clock, Map<Class<?>, Object> post, String regulation, Class<?>... more) {
        var given = new HashMap<>(post);
        given.put(Regulations.class, Regulations.shipped(regulation));
        given.put(Archive.class, ArchiveInFolder.in(Path.of("target/test-data/notice")));
        var beans = new ArrayList<Class<?>>(List.of(
                OwedDuties.class,
                Agencies.class,
                WorkQueue.class,
                Nudges.class,
                HandOver.class,
                NoticeChoices.class,
                Recipients.class,
                GivenOn.class,
                OwnParts.class,
                Occasions.class,
                Agenda.class,
                Reminders.class,
                MorningPages.class,
                InformationSheets.class,
                DigestMail.class,
                Urgings.class,
                ReleasedPapers.class,
                Reports.class,
                SheetPapers.class,
                Digests.class,
                Mornings.class,
                RemindingStage.class));
        beans.addAll(GivenAccounts.beans());
        beans.addAll(TestPost.beans());
        beans.addAll(List.of(more));
        return new NoticeOffice(TrackedOffice.over(database, clock, given, beans.toArray(Class<?>[]::new)));
    }

    TrackedOffice tracked() {
        return office;
    }

    <T> T get(Class<T> type) {
        return office.get(type);
    }

    static void account(JdbcClient jdbc, String login, Role role, @Nullable String agency, @Nullable String mail) {
        jdbc.sql("""
                        INSERT INTO account (id, login, name, password_hash, roles, agency_id, must_change_password, disabled,
                                             failed_logins, stamp, created_at)
                        VALUES (:id, :login, :login, 'x', :role, :agency, FALSE, FALSE, 0, 0, CURRENT_TIMESTAMP)
                        """)
                .param("id", UUID.randomUUID())
                .param("login", login)
                .param("role", role.name())
                .param("agency", agency)
                .update();
        if (mail != null) {
            jdbc.sql("INSERT INTO notice_choice (account, mail, mails_off) VALUES (:login, :mail, '')")
                    .param("login", login)
                    .param("mail", mail)
                    .update();
        }
    }

    static void body(JdbcClient jdbc, String id, String name, String mail) {
        jdbc.sql("""
                        INSERT INTO agency (id, name, sort_key, kind, contact_mail, shipped, created_at)
                        VALUES (:id, :name, :name, 'DEPARTMENT', :mail, FALSE, CURRENT_TIMESTAMP)
                        """).param("id", id).param("name", name).param("mail", mail).update();
        jdbc.sql("UPDATE agency_register SET stamp = :stamp WHERE id = 1")
                .param("stamp", UUID.randomUUID())
                .update();
    }

    Optional<Claim> claim() {
        return get(WorkQueue.class).claim(RemindingStage.STAGE);
    }

    /** As the two routes would, until nothing is left. */
    void remind() {
        get(Mornings.class).owe();
        for (var claim = claim(); claim.isPresent(); claim = claim()) {
            get(HandOver.class).finish(get(RemindingStage.class).remind(claim.get()));
        }
    }

    void deliver() throws Exception {
        var queue = get(WorkQueue.class);
        for (var claim = queue.claim("post"); claim.isPresent(); claim = queue.claim("post")) {
            get(HandOver.class).finish(get(PostStage.class).send(claim.get()));
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
