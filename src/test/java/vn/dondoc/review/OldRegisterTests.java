package vn.dondoc.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.rendering.Sheet;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.rendering.Workbook;
import vn.dondoc.testing.WebTest;

@WebTest
class OldRegisterTests {

    private static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);
    private static final List<String> HEADINGS = List.of(
            "TT",
            "Số văn bản",
            "Ngày VB",
            "Nội dung",
            "Đơn vị thực hiện",
            "Phối hợp",
            "Thời hạn",
            "Tình trạng",
            "Ngày hoàn thành");

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    OldRegisters registers;

    @Autowired
    Confirmations confirmations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRegisterIsUnderstoodByItsHeadingsAndItsMergedCells() {
        String number = number();
        OldRegisterPlan plan = load(
                row(
                        "1",
                        number,
                        "1/6/2026",
                        "Rà soát các dự án chậm giải ngân",
                        "Sở Tài chính",
                        "Sở Xây dựng; Sở Y tế",
                        "20/6/2026",
                        "Đã hoàn thành",
                        "18/6/2026"),
                row(
                        "2",
                        "",
                        "",
                        "Hướng dẫn tháo gỡ vướng mắc",
                        "Sở Xây dựng",
                        "",
                        "5 ngày làm việc",
                        "Đang thực hiện",
                        ""));

        assertThat(plan.mapping().values())
                .contains(OldColumn.NUMBER, OldColumn.ISSUED_ON, OldColumn.CONTENT, OldColumn.LEAD, OldColumn.STATE);
        assertThat(plan.wrong()).isEmpty();
        assertThat(plan.entering()).singleElement().satisfies(entry -> {
            assertThat(entry.header().number()).isEqualTo(number);
            assertThat(entry.fresh()).hasSize(2);
            assertThat(entry.fresh().getFirst().task().terms().earlier())
                    .satisfies(earlier -> assertThat(earlier.done()).isTrue());
        });
        assertThat(plan.tasks()).isEqualTo(2);
        assertThat(plan.assignments()).as("never mixed with the tasks").isEqualTo(4);
    }

    @Test
    void whatIsWrongIsToldByItsCellAndLeftOut() {
        OldRegisterPlan plan = load(
                row("1", number(), "32/6/2026", "Rà soát", "Sở Tài chính", "", "", "", ""),
                row("2", number(), "1/6/2026", "", "", "", "", "", ""),
                row("3", number(), "1/6/2026", "Kiểm tra", "Sở Y tế", "", "khi nào rảnh", "", ""),
                row("4", number(), "1/6/2026", "Kiểm tra việc cung ứng", "Sở Mới Lập", "", "", "", ""));

        assertThat(plan.wrong()).extracting(wrong -> wrong.cell()).containsExactlyInAnyOrder("C2", "D3", "E3", "G4");
        assertThat(plan.tasks()).isEqualTo(1);
        assertThat(plan.unknown()).containsExactly("Sở Mới Lập");
    }

    @Test
    void whatIsEnteredWentThroughTheServiceOfAPersonsConfirmationAndAgainDoublesNothing() {
        String number = number();
        List<String> first =
                row("1", number, "1/6/2026", "Rà soát các dự án", "Sở Tài chính", "", "20/6/2026", "Xong", "18/6/2026");
        List<String> second = row("2", number, "1/6/2026", "Hướng dẫn tháo gỡ", "Sở Xây dựng", "", "", "", "");
        OldRegisterPlan plan = load(first, second);

        assertThat(registers.apply(plan.id(), OFFICE)).isEqualTo(new OldRegisters.Applied.Done(1, 2));
        assertThat(registers.apply(plan.id(), OFFICE))
                .as("a second click")
                .isInstanceOf(OldRegisters.Applied.Nothing.class);

        Confirmations.Here here = confirmations.here(number, LocalDate.of(2026, 6, 1));
        var document = Objects.requireNonNull(here.document());
        ConfirmedDirective confirmed = confirmations
                .of(java.util.Objects.requireNonNull(here.document()))
                .getFirst();
        assertThat(confirmed.origin()).isEqualTo(Origin.REGISTER);
        assertThat(confirmed.confirmedBy()).isEqualTo("an");
        assertThat(confirmed.tasks().getFirst().terms().earlier())
                .isEqualTo(new Earlier("Nhập từ sổ so.xlsx, dòng 2", true, LocalDate.of(2026, 6, 18), "Xong"));
        assertThat(audited("review.confirmed", document.toString())).isEqualTo(1);
        assertThat(audited("review.registerTaken", plan.id().toString())).isEqualTo(1);

        List<String> spaced = row("1", number + " ", "1/6/2026", "RÀ SOÁT các dự án.", "Sở Tài chính", "", "", "", "");
        List<String> third = row("3", number, "1/6/2026", "Việc mới thêm vào sổ", "Sở Y tế", "", "", "", "");
        OldRegisterPlan again = load(spaced, second, third);
        assertThat(again.found()).isEqualTo(2);
        assertThat(again.tasks()).isEqualTo(1);
    }

    @Test
    void aFileWithAMarkOfSecrecyIsNotKept() throws Exception {
        mvc.perform(asOffice(multipart("/ra-soat/nhap-so")
                        .file(file(row("1", number(), "1/6/2026", "Kế hoạch (Tối mật)", "Sở Y tế", "", "", "", "")))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Dòng 2 có dấu mật")));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM register_import WHERE content LIKE '%Tối mật%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePageShowsTheColumnsAndTakesAnotherMapping() throws Exception {
        String page = requireNonNull(mvc.perform(asOffice(multipart("/ra-soat/nhap-so")
                        .file(file(row("1", number(), "1/6/2026", "Rà soát", "Sở Y tế", "", "", "", "")))))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(asOffice(get(page)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Xác nhận và nhập 1 nhiệm vụ"), containsString("Đơn vị thực hiện"))));
        mvc.perform(asOffice(post(page + "/cot").param("c1", "NUMBER")));
        mvc.perform(asOffice(get(page)))
                .andExpect(content().string(containsString("Hãy chọn đúng cột, hoặc sửa tệp.")));
        mvc.perform(get(page).with(LoggedIn.as(context, Role.OFFICE_LEADER))).andExpect(status().isNotFound());
    }

    @Test
    void theTemplateIsTakenAsItIs() throws Exception {
        byte[] template = mvc.perform(asOffice(get("/ra-soat/nhap-so/mau.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        OldRegisterPlan plan = registers.load("mau.xlsx", TableFile.read(template), OFFICE);

        assertThat(plan.wrong()).isEmpty();
        assertThat(plan.mapping()).hasSize(12);
        assertThat(plan.tasks()).isEqualTo(2);
    }

    @SafeVarargs
    private final OldRegisterPlan load(List<String>... rows) {
        return registers.load(
                "so.xlsx", Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).toList(), OFFICE);
    }

    private static MockMultipartFile file(List<String> row) throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(
                List.of(new Sheet(
                        "Sổ",
                        HEADINGS.stream()
                                .map(head -> new Sheet.Column(head, 20))
                                .toList(),
                        List.of(row))),
                out);
        return new MockMultipartFile("tep", "so.xlsx", "application/octet-stream", out.toByteArray());
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private long audited(String action, String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject_id = :subject AND action = :action")
                .param("subject", subject)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private <B extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<B>>
            B asOffice(B request) {
        return request.with(LoggedIn.as(context, Role.OFFICE_SPECIALIST)).with(csrf());
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/UBND-KT";
    }
}
