package vn.dondoc.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.Agencies;
import vn.dondoc.notice.Urgings;
import vn.dondoc.post.PostStage;
import vn.dondoc.post.TestPost;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TrackedOffice;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

class MailedSheetsTests {

    @Test
    void theSheetComesAsItStandsWhenTheMailGoesOut() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        var database = Databases.h2();
        var jdbc = JdbcClient.create(database);
        var beans = new ArrayList<Class<?>>(List.of(
                OpenParts.class,
                MailedSheets.class,
                Agencies.class,
                Urgings.class,
                WorkQueue.class,
                Nudges.class,
                HandOver.class));
        beans.addAll(TestPost.beans());
        var given = new HashMap<>(TestPost.at(server.getSmtp().getPort()));
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        given.put(MessageSource.class, words);
        try (var office = TrackedOffice.over(
                database, new MovableClock("2026-06-01T02:00:00Z"), given, beans.toArray(Class<?>[]::new))) {
            var first = Given.task("Kiểm kê thuốc", LocalDate.of(2026, 7, 1), List.of("so-y-te:Sở Y tế"), List.of());
            var second = Given.task("Phòng dịch", LocalDate.of(2026, 7, 1), List.of("so-y-te:Sở Y tế"), List.of());
            office.register(Given.directive("7/UBND", LocalDate.of(2026, 5, 4), first, second));
            var sheets = office.get(MailedSheets.class);
            assertThat(sheets.send(Given.OFFICE, "Sở Y tế")).isEqualTo(MailedSheets.Outcome.NO_ADDRESS);
            jdbc.sql("""
                            INSERT INTO agency (id, name, sort_key, kind, contact_mail, shipped, created_at)
                            VALUES ('so-y-te', 'Sở Y tế', 'so y te', 'DEPARTMENT', 'yte@tinh.vn', FALSE, CURRENT_TIMESTAMP)
                            """).update();
            jdbc.sql("UPDATE agency_register SET stamp = :stamp WHERE id = 1")
                    .param("stamp", UUID.randomUUID())
                    .update();

            assertThat(sheets.send(Given.OFFICE, "Sở Y tế")).isEqualTo(MailedSheets.Outcome.SENT);
            office.step(second.id(), 0, Step.REPORT, LocalDate.of(2026, 5, 30));
            var claim = office.get(WorkQueue.class).claim("post").orElseThrow();
            office.get(HandOver.class).finish(office.get(PostStage.class).send(claim));

            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("yte@tinh.vn");
            var enclosed = ((MimeMultipart) mail.getContent()).getBodyPart(1);
            assertThat(TableFile.read(enclosed.getInputStream().readAllBytes()).toString())
                    .contains("Kiểm kê thuốc")
                    .doesNotContain("Phòng dịch");
            assertThat(jdbc.sql("SELECT channel FROM urging")
                            .query(String.class)
                            .list())
                    .containsExactly("MAIL", "MAIL");
        } finally {
            server.stop();
        }
    }
}
