package vn.dondoc.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.inspection.InspectedOffice.CLERK;
import static vn.dondoc.inspection.InspectedOffice.INSPECTOR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.notice.Channel;
import vn.dondoc.notice.Urgings;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Registering;
import vn.dondoc.tracking.TaskId;

/** The eight items of a dossier under Đắk Lắk's regulation, from empty to whole, and the package of all of it. */
@WebTest
class DossierTests {

    private static final Unit LABOUR = new Unit(new AgencyId("so-noi-vu"), "Sở Nội vụ");
    private static final String WORDS = "Giao Sở Nội vụ lập đề án";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Inspecting inspecting;

    @Autowired
    Inspections inspections;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void itSaysWhatIsMissingUntilItIsWholeAndGoesOutAsOnePackage() throws Exception {
        LocalDate today = LocalDate.now(clock);
        UUID task = task(today);
        var head = InspectedOffice.adHoc(Issuer.CHAIRMAN, null, InspectedOffice.ordered("Kiểm tra ngay"), LABOUR);
        InspectionId id = Objects.requireNonNull(inspecting
                .propose(CLERK, head, InspectedOffice.decision(today, today))
                .id());
        did(id, new Act.Issue(new Paper("20/QĐ-UBND", today), "Chủ tịch"));

        assertThat(missing(id)).containsExactly(4, 5, 6, 7);
        assertThat(item(id, 2).entries())
                .extracting(DossierEntry::title)
                .anyMatch(title -> title.contains("88/UBND-NC"));
        // Other tests of this office may have urged the same body before.
        var urgedBefore =
                item(id, 3).entries().stream().map(DossierEntry::title).toList();

        context.getBean(Urgings.class).urge(CLERK, List.of(new TaskId(task)), Channel.PHONE, "Đề nghị làm ngay");
        assertThat(item(id, 3).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isNotIn(urgedBefore));
        String number = urgedByLetter(today);
        assertThat(item(id, 3).entries())
                .extracting(DossierEntry::title)
                .anyMatch(title -> title.contains("Công văn đôn đốc số " + number));
        did(id, new Act.Ask(LABOUR.agency(), "Sổ theo dõi", today));
        assertThat(missing(id)).as("asked is not answered").contains(4);
        did(id, new Act.Answer(1, "Gửi kèm"));
        did(id, new Act.Note(LABOUR.agency(), today, "Trụ sở", "Đã làm việc"));
        did(id, new Act.End(today));
        did(id, new Act.Find(InspectedOffice.finding(LABOUR, 3)));
        did(id, new Act.DraftConclusion("Đơn vị còn chậm", List.of()));
        did(id, new Act.Conclude(new Paper("2/KL", today), "Chủ tịch"));
        assertThat(missing(id)).as("a report that was not sent is no report").containsExactly(5, 7);
        did(id, new Act.Report(new Paper("3/BC", today)));
        assertThat(missing(id)).containsExactly(5);

        byte[] file = new Multipart()
                .file("Ý kiến của Chủ tịch.txt", "Đồng ý kiểm tra")
                .end();
        mvc.perform(post("/kiem-tra/tai-lieu?kiem-tra=" + id + "&muc=5")
                        .contentType(Multipart.TYPE)
                        .content(file)
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf().asHeader()))
                .andExpect(flash().attribute("done", "inspection.file.added"));
        assertThat(item(id, 5).entries()).hasSize(1);
        mvc.perform(post("/kiem-tra/tai-lieu?kiem-tra=" + id + "&muc=5")
                        .contentType(Multipart.TYPE)
                        .content(file)
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER, LABOUR.agency()))
                        .with(csrf().asHeader()))
                .andExpect(status().isNotFound());
        assertThat(missing(id))
                .as("what nobody has looked through for secrecy yet does not count")
                .containsExactly(5);

        Map<String, byte[]> zip = unzip(
                mvc.perform(get("/kiem-tra/" + id + "/ho-so.zip").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(zip.keySet()).first().isEqualTo("0-muc-luc.pdf");
        assertThat(zip.keySet())
                .contains(
                        "3-van-ban-theo-doi-don-doc/don-doc.pdf",
                        "4-bao-cao-tinh-hinh-thuc-hien/nhiem-vu-ngay-" + today + ".pdf",
                        "7-bao-cao-ket-qua/bao-cao.pdf");
        assertThat(zip.get("3-van-ban-theo-doi-don-doc/" + Dossiers.plain(number) + "-cong-van-don-doc.pdf"))
                .as("the letter itself")
                .startsWith('%', 'P', 'D', 'F');
        assertThat(zip.get("2-van-ban-giao-nhiem-vu/88-ubnd-nc-cong-van-88.txt"))
                .as("the original as it was archived")
                .isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8));
        assertThat(dossiers.of(INSPECTOR, inspections.find(INSPECTOR, id).orElseThrow()))
                .as("the team sees the same dossier")
                .extracting(DossierItem::complete)
                .containsExactly(true, true, true, true, false, true, true, true);
    }

    /** A letter about everything of the body that is red, with a number. */
    private String urgedByLetter(LocalDate today) throws Exception {
        var office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        String letter = Objects.requireNonNull(mvc.perform(post("/cong-van/don-doc")
                        .param("co-quan", LABOUR.name())
                        .with(office)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        String number = "91/VP-" + UUID.randomUUID().toString().substring(0, 8);
        byte[] form = new Multipart()
                .field("version", "0")
                .field("number", number)
                .field("on", today.toString())
                .end();
        mvc.perform(post("/cong-van/cap-so?cong-van=" + letter.substring(letter.lastIndexOf('/') + 1))
                        .contentType(Multipart.TYPE)
                        .content(form)
                        .with(office)
                        .with(csrf().asHeader()))
                .andExpect(flash().attribute("done", "letters.issued"));
        return number;
    }

    private UUID task(LocalDate today) throws IOException {
        var given =
                Given.task("Lập đề án", today.minusDays(5), List.of(LABOUR.agency() + ":" + LABOUR.name()), List.of());
        var base = Given.directive("88/UBND-NC", today.minusDays(20), given);
        var sha256 = context.getBean(Archive.class).keep(Files.writeString(folder.resolve("88.txt"), WORDS));
        DocumentId document = Objects.requireNonNull(context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(Originals.class)
                        .register(sha256, "Công văn 88.txt", "text/plain", WORDS.length())));
        Registering.register(
                context,
                new ConfirmedDirective(
                        document,
                        base.number(),
                        base.type(),
                        base.issuer(),
                        base.issuedOn(),
                        base.subject(),
                        base.signer(),
                        base.urgency(),
                        base.visibility(),
                        base.field(),
                        base.confirmedBy(),
                        base.confirmedAt(),
                        base.tasks()));
        return given.id();
    }

    private List<Integer> missing(InspectionId id) {
        return items(id).stream()
                .filter(DossierItem::missing)
                .map(DossierItem::no)
                .toList();
    }

    private DossierItem item(InspectionId id, int no) {
        return items(id).get(no - 1);
    }

    private List<DossierItem> items(InspectionId id) {
        return dossiers.of(CLERK, inspections.find(CLERK, id).orElseThrow());
    }

    private void did(InspectionId id, Act act) {
        int version = inspections.find(CLERK, id).orElseThrow().version();
        assertThat(inspecting.take(CLERK, id, version, act)).as(act.toString()).isEqualTo(Taken.DONE);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
