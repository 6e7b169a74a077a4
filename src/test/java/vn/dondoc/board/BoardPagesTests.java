package vn.dondoc.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.figures.Figures;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Measure;
import vn.dondoc.figures.Order;
import vn.dondoc.rendering.TableFile;
import vn.dondoc.testing.WebTest;
import vn.dondoc.tracking.Entered;
import vn.dondoc.tracking.Given;

@WebTest
class BoardPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Figures figures;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private static boolean entered;
    private RequestPostProcessor office;
    private RequestPostProcessor health;

    @BeforeEach
    void enter() {
        office = LoggedIn.as(context, Role.OFFICE_SPECIALIST);
        health = LoggedIn.as(context, Role.AGENCY_OFFICER, new AgencyId("so-y-te"));
        if (!entered) {
            entered = true;
            LocalDate today = LocalDate.now(clock);
            var late = Given.task(
                    "Kiểm kê trang thiết bị",
                    today.minusDays(3),
                    List.of("so-y-te:Sở Y tế", "so-noi-vu:Sở Nội vụ"),
                    List.of());
            var soon = Given.task("Tổng hợp số liệu", today.plusDays(60), List.of("so-y-te:Sở Y tế"), List.of());
            Entered.directive(context, Given.directive("801/UBND-KGVX", today.minusDays(20), late, soon));
        }
    }

    @Test
    void wordsWithoutMarksFindATaskAndItsFileHasExactlyThatRow() throws Exception {
        mvc.perform(get("/nhiem-vu").param("tim", "kiem ke trang 801").with(office))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kiểm kê trang thiết bị")))
                .andExpect(content().string(not(containsString("Tổng hợp số liệu"))));
        var csv = mvc.perform(get("/nhiem-vu/danh-sach.csv")
                        .param("tim", "kiem ke trang 801")
                        .with(office))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("801/UBND-KGVX", "Chưa thực hiện, quá hạn");
    }

    @Test
    void tasksAreListedByWhoGaveThemWhereTheyComeFromAndWhatTheyAre() throws Exception {
        for (String narrowed : List.of("nguon=COMMITTEE", "nguoi-ky=Nguyễn Văn An", "loai-viec=-")) {
            String[] part = narrowed.split("=");
            mvc.perform(get("/nhiem-vu").param(part[0], part[1]).with(office))
                    .andExpect(content().string(containsString("Kiểm kê trang thiết bị")));
        }
        for (String narrowed : List.of("nguon=GOVERNMENT", "nguoi-ky=Phó Chủ tịch", "loai-viec=SCHEME")) {
            String[] part = narrowed.split("=");
            mvc.perform(get("/nhiem-vu").param(part[0], part[1]).with(office))
                    .andExpect(content().string(not(containsString("Kiểm kê trang thiết bị"))));
        }
        String task = jdbc.sql("SELECT CAST(id AS VARCHAR(40)) FROM task WHERE content = 'Kiểm kê trang thiết bị'")
                .query(String.class)
                .list()
                .getFirst();
        mvc.perform(get("/nhiem-vu/" + task).with(office)).andExpect(content().string(containsString("có thời hạn")));
    }

    @Test
    void aListIsKeptUnderAName() throws Exception {
        mvc.perform(post("/nhiem-vu/danh-sach/luu")
                        .param("ten", "Đỏ của tôi")
                        .param("so-lieu", "overdue")
                        .with(office)
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/nhiem-vu?so-lieu=overdue"));
        mvc.perform(get("/nhiem-vu").with(office)).andExpect(content().string(containsString("Đỏ của tôi")));
        mvc.perform(get("/nhiem-vu").with(health)).andExpect(content().string(not(containsString("Đỏ của tôi"))));
    }

    @Test
    void everyFigureOfTheDashboardOpensItsRows() throws Exception {
        var model = requireNonNull(mvc.perform(get("/dieu-hanh").with(office))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getModelAndView())
                .getModel();
        var rows = new ArrayList<Dashboard.Row>();
        rows.add((Dashboard.Row) model.get("whole"));
        requireNonNull((List<?>) model.get("sections"))
                .forEach(section -> rows.addAll(((Dashboard.Section) section).rows()));
        assertThat(rows).hasSizeGreaterThan(3);
        for (Dashboard.Row row : rows) {
            for (Measure measure :
                    List.of(Measure.TOTAL, Measure.OVERDUE, Measure.OPEN, Measure.DONE, Measure.AWAITING)) {
                var opened = requireNonNull(mvc.perform(
                                        get(URI.create(row.address(measure))).with(office))
                                .andReturn()
                                .getModelAndView())
                        .getModel();
                assertThat((Integer) opened.get("count"))
                        .as(row.address(measure))
                        .isEqualTo(row.counts().of(measure));
            }
        }
    }

    @Test
    void theMissingAreCalledAndUrgedAndTheUrgingIsKept() throws Exception {
        ListedTask late = task("Kiểm kê");
        String page = "/nhiem-vu/diem-danh/" + late.directive();
        mvc.perform(get(page).param("nhiem-vu", late.task().toString()).with(office))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sở Nội vụ")));
        mvc.perform(post(page)
                .param("nhiem-vu", late.task().toString())
                .param("chon", "Sở Nội vụ")
                .param("cach", "PHONE")
                .param("noi-dung", "Đã gọi")
                .with(office)
                .with(csrf()));
        assertThat(urged(late)).isEqualTo(1);
        mvc.perform(get(page).with(office)).andExpect(content().string(containsString("Điện thoại")));
        mvc.perform(post("/nhiem-vu/nhieu/don-doc")
                .param("chon", late.task().toString())
                .param("cach", "LETTER")
                .with(health)
                .with(csrf()));
        assertThat(urged(late)).as("an agency urges nobody here").isEqualTo(1);
    }

    @Test
    void chosenTasksAreGivenToSomebodyToFollow() throws Exception {
        ListedTask soon = task("Tổng hợp số liệu");
        mvc.perform(post("/nhiem-vu/nhieu/theo-doi")
                .param("chon", soon.task().toString())
                .param("nguoi", "test-office-specialist")
                .with(office)
                .with(csrf()));
        mvc.perform(get("/nhiem-vu").param("pham-vi", "mine").with(office))
                .andExpect(content().string(containsString("Tổng hợp số liệu")))
                .andExpect(content().string(not(containsString("Kiểm kê"))));
    }

    @Test
    void aSheetGoesOutFilledInAndComesBack() throws Exception {
        byte[] sheet = mvc.perform(get("/nhiem-vu/phieu/phieu.xlsx").with(health))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<List<String>> rows = TableFile.read(sheet);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows.get(0)).startsWith("Số, ký hiệu văn bản");
        int late = row(rows, "Kiểm kê");

        String wrong = upload(filled(sheet, late, "Đang kiểm kê", "Đã xong", "12/BC", "31/12/2099"));
        mvc.perform(get(wrong).with(health))
                .andExpect(content().string(containsString("J" + (late + 1))))
                .andExpect(content().string(containsString("sau hôm nay")));

        LocalDate today = LocalDate.now(clock);
        String day = "%d/%d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());
        byte[] good = filled(sheet, late, "Đang kiểm kê", "Đã kiểm kê xong", "12/BC-SYT", day);
        String preview = upload(good);
        mvc.perform(get(preview).with(health)).andExpect(content().string(containsString("Đã kiểm kê xong")));
        mvc.perform(get(preview).with(office)).andExpect(status().isNotFound());
        mvc.perform(post(preview + "/ap-dung").with(health).with(csrf()))
                .andExpect(content().string(containsString("Đã ghi")));
        assertThat(jdbc.sql("SELECT progress FROM assignment WHERE task_id = :task AND agency_id = 'so-y-te'")
                        .param("task", task("Kiểm kê").task())
                        .query(String.class)
                        .single())
                .isEqualTo("AWAITING_CONFIRMATION");

        mvc.perform(get(upload(good)).with(health)).andExpect(content().string(containsString("Các dòng đã cũ")));

        mvc.perform(post("/nhiem-vu/nhieu/xac-nhan")
                .param("chon", task("Kiểm kê").task().toString())
                .with(office)
                .with(csrf()));
        assertThat(jdbc.sql("SELECT progress FROM assignment WHERE task_id = :task AND agency_id = 'so-y-te'")
                        .param("task", task("Kiểm kê").task())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }

    private String upload(byte[] file) throws Exception {
        return requireNonNull(mvc.perform(multipart("/nhiem-vu/phieu")
                        .file(new MockMultipartFile("tep", "phieu.xlsx", null, file))
                        .with(health)
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/nhiem-vu/phieu/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static int row(List<List<String>> rows, String words) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).get(1).contains(words)) {
                return i;
            }
        }
        throw new AssertionError(words);
    }

    private static byte[] filled(byte[] sheet, int row, String... cells) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < cells.length; i++) {
                book.getSheetAt(0)
                        .getRow(row)
                        .getCell(6 + i, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(cells[i]);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private int urged(ListedTask task) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM urging u JOIN assignment a ON a.id = u.assignment_id WHERE a.task_id = :task")
                .param("task", task.task())
                .query(Integer.class)
                .single();
    }

    private ListedTask task(String words) {
        var query = ListQuery.all(clock);
        return figures.rows(Given.OFFICE, query.cut(), query.filter(), Order.NEWEST, null, 1000).stream()
                .filter(row -> row.content().startsWith(words) && row.number().equals("801/UBND-KGVX"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSheetOfAnAgencyIsMadeWhenItsMailGoesOutOfWhatTheAgencyMaySee() throws Exception {
        mvc.perform(post("/nhiem-vu/phieu/gui")
                        .param("co-quan", "Sở Y tế")
                        .with(health)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "board.sheet.mail.NOT_ALLOWED"));
        mvc.perform(post("/nhiem-vu/phieu/gui")
                        .param("co-quan", "Sở Không có")
                        .with(office)
                        .with(csrf()))
                .andExpect(flash().attribute("problem", "board.sheet.mail.NOTHING"));
        var only = Given.task(
                "Chỉ Văn phòng biết", LocalDate.now(clock).plusDays(9), List.of("so-y-te:Sở Y tế"), List.of());
        Entered.directive(
                context,
                Given.directive("802/UBND-NC", LocalDate.now(clock), vn.dondoc.review.Visibility.OFFICE_ONLY, only));

        byte[] made = context.getBean(MailedSheets.class).open("so-y-te").readAllBytes();

        assertThat(TableFile.read(made).toString())
                .contains("Kiểm kê trang thiết bị")
                .doesNotContain("Chỉ Văn phòng biết");
    }
}
