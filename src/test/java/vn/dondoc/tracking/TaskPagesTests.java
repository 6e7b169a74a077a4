package vn.dondoc.tracking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
import vn.dondoc.archive.Originals;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.Source;
import vn.dondoc.review.ConfirmedDirective;
import vn.dondoc.testing.Multipart;
import vn.dondoc.testing.WebTest;

@WebTest
class TaskPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Registration registration;

    @Autowired
    Tasks tasks;

    @Autowired
    Originals originals;

    @Autowired
    Archive archive;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private Task task;

    @BeforeEach
    void register() throws Exception {
        Path file = Files.writeString(folder.resolve("cong-van.txt"), "Giao Sở Tài chính rà soát");
        var sha256 = archive.keep(file);
        var given = Given.task(
                "Rà soát <b>dự án</b>",
                LocalDate.of(2020, 1, 15),
                List.of("so-tai-chinh:Sở Tài chính"),
                List.of("so-y-te:Sở Y tế"));
        ConfirmedDirective base = Given.directive("77/UBND-TH", LocalDate.of(2020, 1, 2), given);
        transactions.executeWithoutResult(status -> {
            var document = originals.register(sha256, "Công văn 77.txt", "text/plain", 25);
            registration.register(new ConfirmedDirective(
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
        });
        task = tasks.find(Given.OFFICE, new TaskId(given.id()))
                .orElseGet(() -> tasks.of(
                                Given.OFFICE,
                                transactions.execute(s -> context.getBean(Directives.class)
                                        .from(originals
                                                .withBytes(sha256)
                                                .orElseThrow()
                                                .id())
                                        .getFirst()))
                        .get(0));
    }

    @Test
    void whoeverIsNotConnectedIsEnteredForByTheOfficeAndItShows() throws Exception {
        mvc.perform(get("/nhiem-vu/" + task.id()).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(containsString("Văn phòng cập nhật thay")));
    }

    @Test
    void theListAndTheTaskShowWordsNotMarkup() throws Exception {
        mvc.perform(get("/nhiem-vu").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Quá hạn")))
                .andExpect(content().string(containsString("Rà soát &lt;b&gt;dự án&lt;/b&gt;")));
        mvc.perform(get("/nhiem-vu/" + task.id()).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Y tế")))
                .andExpect(content().string(containsString("Giao [so-tai-chinh:Sở Tài chính]")));
        mvc.perform(get("/van-ban/" + task.directiveId()).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("77/UBND-TH")));
    }

    @Test
    void anAgencyWithoutAPartFindsNothingAtAll() throws Exception {
        var stranger = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-xay-dung"));
        mvc.perform(get("/nhiem-vu/" + task.id()).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/van-ban/" + task.directiveId()).with(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/van-ban/" + task.directiveId() + "/ban-goc").with(stranger))
                .andExpect(status().isNotFound());
        mvc.perform(post("/nhiem-vu/" + task.id() + "/luot-giao/"
                                + task.leads().get(0).id())
                        .param("version", "0")
                        .param("step", "UPDATE")
                        .param("text", "x")
                        .with(stranger)
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theOriginalIsSavedAndNeverShownInThePage() throws Exception {
        mvc.perform(get("/van-ban/" + task.directiveId() + "/ban-goc").with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes("Giao Sở Tài chính rà soát".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStepTakenOnAnOldViewIsRefusedInWords() throws Exception {
        mvc.perform(post("/nhiem-vu/" + task.id() + "/luot-giao/"
                                + task.leads().get(0).id())
                        .param("version", "99")
                        .param("step", "UPDATE")
                        .param("text", "Đang làm")
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "tracking.taken.OUTRUN"));
    }

    @Test
    void aFileGoesWithAResultThroughTheGateAndOnlyToThoseWhoSeeTheTask() throws Exception {
        var body =
                new Multipart().file("Kết quả.txt", "Đã giải ngân " + task.id()).end();
        var lead = task.leads().get(0).id();
        mvc.perform(post("/nhiem-vu/dinh-kem?luot=" + lead)
                        .contentType(Multipart.TYPE)
                        .content(body)
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-xay-dung")))
                        .with(csrf().asHeader()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/nhiem-vu/dinh-kem?luot=" + lead)
                        .contentType(Multipart.TYPE)
                        .content(body)
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf().asHeader()))
                .andExpect(flash().attribute("done", "tracking.attached"));
        var attached = context.getBean(Attachments.class).of(task.id());
        assertThat(attached).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Kết quả.txt");
            assertThat(one.document())
                    .as("nothing is shown before it was looked at")
                    .isNull();
        });
        var receipt = context.getBean(Ledger.class)
                .find(attached.getFirst().receipt())
                .orElseThrow();
        assertThat(receipt.source().kind()).isEqualTo(Source.Kind.RESULT);
        mvc.perform(get("/nhiem-vu/" + task.id() + "/dinh-kem/" + receipt.id())
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/nhiem-vu/" + task.id()).with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(content().string(containsString("Kết quả.txt")));
    }

    @Test
    void aPastDayShowsTheTaskAsItStood() throws Exception {
        mvc.perform(get("/nhiem-vu/" + task.id() + "?ngay=2019-12-31")
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ngày đó nhiệm vụ chưa được giao")));
    }

    @Test
    void whatEveryoneMayDoToATaskIsOnItsPageAndRefusedInWords() throws Exception {
        var office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        mvc.perform(post("/nhiem-vu/" + task.id() + "/giao-them")
                        .param("part", "LEAD")
                        .param("agency", "so-xay-dung")
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "tracking.taken.NOT_ALLOWED"));
        mvc.perform(post("/van-ban/" + task.directiveId() + "/nguon-giao")
                        .param("origin", "GOVERNMENT")
                        .param("reference", "TTg-12")
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "tracking.taken.DONE"));
        mvc.perform(get("/van-ban/" + task.directiveId()).with(office))
                .andExpect(content().string(containsString("TTg-12")));
        mvc.perform(post("/nhiem-vu/" + task.id() + "/phan-loai")
                        .param("kind", "SUBMIT")
                        .param("mustSubmit", "true")
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "tracking.taken.DONE"));
    }

    @Test
    void aResultOnPaperIsNotedWhenItComesAndEnteredForItsTask() throws Exception {
        var office = LoggedIn.as(context, Role.OFFICE_CLERK);
        mvc.perform(get("/nhap-ket-qua-thay").with(office)).andExpect(status().isOk());
        var where = requireNonNull(mvc.perform(post("/nhap-ket-qua-thay")
                        .param("number", "45/BC-STC")
                        .param("issuedOn", "2020-01-10")
                        .param("receivedOn", "2020-01-13")
                        .param("agency", "so-tai-chinh")
                        .param("summary", "Đã rà soát dự án")
                        .with(office)
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(where).with(office))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã rà soát dự án")));
        mvc.perform(get(where).with(LoggedIn.as(context, Role.AGENCY_OFFICER))).andExpect(status().isForbidden());
        mvc.perform(post(where + "/nhap").with(office).with(csrf()))
                .andExpect(flash().attribute("problem", "tracking.taken.TASKS_MISSING"));
        mvc.perform(post(where + "/de-rieng")
                        .param("reason", "Gửi nhầm")
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "tracking.taken.DONE"));
        mvc.perform(get("/viec-den-han?tat-ca=true").with(office)).andExpect(status().isOk());
        mvc.perform(get("/viec-den-han").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lãnh đạo cơ quan duyệt trước khi gửi kết quả")));
    }

    @Test
    void aResultOnPaperBecomesTheResultOfTheTaskItAnswersWithItsScanItsDaysAndItsSender() throws Exception {
        var clerk = LoggedIn.as(context, Role.OFFICE_CLERK);
        var given = Given.task(
                "Rà soát quỹ đất tái định cư",
                LocalDate.of(2020, 3, 16),
                List.of("so-tai-chinh:Sở Tài chính"),
                List.of());
        transactions.executeWithoutResult(
                s -> registration.register(Given.directive("178/UBND-KT", LocalDate.of(2020, 3, 2), given)));
        var where = requireNonNull(mvc.perform(post("/nhap-ket-qua-thay")
                        .param("number", "61/BC-STC")
                        .param("issuedOn", "2020-03-13")
                        .param("receivedOn", "2020-03-17")
                        .param("agency", "so-tai-chinh")
                        .param("summary", "Đã rà soát quỹ đất tái định cư")
                        .with(clerk)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(post("/nhap-ket-qua-thay/ban-quet?ket-qua=" + where.substring(where.lastIndexOf('/') + 1))
                        .contentType(Multipart.TYPE)
                        .content(new Multipart()
                                .file("Báo cáo 61.txt", "Báo cáo " + given.id())
                                .end())
                        .with(clerk)
                        .with(csrf().asHeader()))
                .andExpect(flash().attribute("done", "tracking.attached"));
        var part = tasks.find(Given.OFFICE, new TaskId(given.id()))
                .orElseThrow()
                .leads()
                .getFirst();
        mvc.perform(get(where).with(clerk))
                .andExpect(content().string(containsString("Rà soát quỹ đất tái định cư")))
                .andExpect(content().string(containsString(part.id().toString())));
        mvc.perform(post(where + "/nhap")
                        .param("luot", part.id().toString())
                        .with(clerk)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "tracking.taken.DONE"));

        var entered = tasks.find(Given.OFFICE, new TaskId(given.id()))
                .orElseThrow()
                .leads()
                .getFirst();
        assertThat(entered.progress()).isEqualTo(Progress.AWAITING_CONFIRMATION);
        assertThat(entered.result().completedOn())
                .as("its document's day decides")
                .isEqualTo(LocalDate.of(2020, 3, 13));
        assertThat(entered.result().receivedOn()).isEqualTo(LocalDate.of(2020, 3, 17));
        assertThat(entered.result().number()).isEqualTo("61/BC-STC");
        assertThat(entered.late())
                .as("it came after the day, but was made before")
                .isFalse();
        assertThat(context.getBean(Attachments.class).of(new TaskId(given.id())))
                .extracting(Attachment::name)
                .containsExactly("Báo cáo 61.txt");
        mvc.perform(get("/nhiem-vu/" + given.id()).with(clerk))
                .andExpect(content().string(containsString("61/BC-STC")))
                .andExpect(content().string(containsString("Báo cáo 61.txt")));
        mvc.perform(get(where).with(clerk)).andExpect(content().string(containsString("/nhiem-vu/" + given.id())));
        mvc.perform(post(where + "/nhap")
                        .param("luot", part.id().toString())
                        .with(clerk)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "tracking.taken.OUTRUN"));
    }

    @Test
    void aFileGoesWithAnAnswerThroughTheGateAndOnlyToThoseWhoSeeTheRequest() throws Exception {
        var matters = context.getBean(Matters.class);
        var raised = matters.raise(
                Given.OFFICE,
                null,
                new Matters.Raising(
                        MatterKind.INFORMATION,
                        null,
                        new Matter.Said("Cung cấp số liệu nhà ở", null, null, null, null, null, null),
                        LocalDate.of(2099, 1, 5),
                        List.of(context.getBean(vn.dondoc.agency.Agencies.class)
                                .register()
                                .byId(new AgencyId("so-tai-chinh"))
                                .orElseThrow())));
        assertThat(raised).isEqualTo(Taken.DONE);
        var matter = matters.list(Given.OFFICE, MatterKind.INFORMATION, true).stream()
                .filter(one -> "Cung cấp số liệu nhà ở".equals(one.said().text()))
                .findFirst()
                .orElseThrow();
        var body = new Multipart()
                .file("Số liệu nhà ở.txt", "Số liệu " + matter.id())
                .end();
        var address = "/trao-doi/dinh-kem?trao-doi=" + matter.id() + "&ben=so-tai-chinh";
        mvc.perform(post(address)
                        .contentType(Multipart.TYPE)
                        .content(body)
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-xay-dung")))
                        .with(csrf().asHeader()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/trao-doi/dinh-kem?trao-doi=" + matter.id())
                        .contentType(Multipart.TYPE)
                        .content(body)
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf().asHeader()))
                .andExpect(status().isNotFound());
        mvc.perform(post(address)
                        .contentType(Multipart.TYPE)
                        .content(body)
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER))
                        .with(csrf().asHeader()))
                .andExpect(flash().attribute("done", "tracking.attached"));
        var file = context.getBean(MatterFiles.class).of(matter.id()).getFirst();
        assertThat(file.document())
                .as("nothing is shown before it was looked at")
                .isNull();
        assertThat(context.getBean(Ledger.class)
                        .find(file.receipt())
                        .orElseThrow()
                        .source()
                        .kind())
                .isEqualTo(Source.Kind.RESULT);
        mvc.perform(get("/trao-doi/" + matter.id()).with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(content().string(containsString("Số liệu nhà ở.txt")));
        mvc.perform(get("/trao-doi/" + matter.id() + "/dinh-kem/" + file.receipt())
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsRaisedHasItsPages() throws Exception {
        var office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        for (var kind : MatterKind.values()) {
            var address = "/trao-doi/moi?loai=" + kind + (kind.needsTask() ? "&nhiem-vu=" + task.id() : "");
            mvc.perform(get(address).with(office)).andExpect(status().isOk());
        }
        mvc.perform(post("/trao-doi/moi")
                        .param("loai", "INFORMATION")
                        .param("text", "Đề nghị cung cấp số liệu")
                        .param("dueOn", "2099-01-05")
                        .param("parties", "so-tai-chinh", "so-y-te")
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "tracking.taken.DONE"));
        mvc.perform(get("/trao-doi").with(office))
                .andExpect(content().string(containsString("Đề nghị cung cấp số liệu")));
        var matter = context.getBean(Matters.class)
                .list(Given.OFFICE, MatterKind.INFORMATION, true)
                .getFirst();
        mvc.perform(get("/trao-doi/" + matter.id()).with(LoggedIn.as(context, Role.AGENCY_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Trả lời")));
        mvc.perform(get("/trao-doi/" + matter.id())
                        .with(LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-xay-dung"))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/nhiem-vu/" + task.id()).with(office)).andExpect(status().isOk());
    }

    @Test
    void theRecordOfSecretDocumentsIsShutWhereTheRegulationForbidsIt() throws Exception {
        mvc.perform(get("/van-ban-mat").with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("không cho ghi văn bản mật")));
        mvc.perform(get("/van-ban-mat").with(LoggedIn.as(context, Role.AGENCY_LEADER)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/van-ban-mat/bat")
                        .param("on", "true")
                        .with(LoggedIn.as(context, Role.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "tracking.taken.SECRET_NOT_FORESEEN"));
    }

    @Test
    void theListIsAFileToo() throws Exception {
        mvc.perform(get("/nhiem-vu/danh-sach.csv").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("nhiem-vu.csv")));
        mvc.perform(get("/nhiem-vu/danh-sach.xlsx").with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)))
                .andExpect(status().isOk());
    }
}
