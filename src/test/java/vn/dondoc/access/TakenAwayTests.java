package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.testing.WebTest;

@WebTest
class TakenAwayTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private record Address(String path, Role role) {}

    /** Asked of every address that a page is got from: one that comes to give a file tomorrow is held to it, too. */
    @Test
    void everyFileThatLeavesTheHouseLeavesARow() throws Exception {
        var gave = new ArrayList<String>();
        for (Address address : addresses()) {
            long before = rows(address.path());
            var response = mvc.perform(get(address.path() + "?tim=dat").with(LoggedIn.as(context, address.role())))
                    .andReturn()
                    .getResponse();
            String disposition = response.getHeader("Content-Disposition");
            if (response.getStatus() == 200 && disposition != null && disposition.startsWith("attachment")) {
                gave.add(address.path());
                assertThat(rows(address.path())).as(address.path()).isEqualTo(before + 1);
            }
        }

        assertThat(gave)
                .contains(
                        "/co-quan/danh-ba.csv",
                        "/co-quan/danh-ba.xlsx",
                        "/nhat-ky/tep.csv",
                        "/nhiem-vu/danh-sach.csv",
                        "/nhiem-vu/danh-sach.xlsx",
                        "/nhiem-vu/phieu/phieu.xlsx",
                        "/thong-ke-truy-cap/tep.csv",
                        "/tim-kiem/ket-qua.csv",
                        "/tim-kiem/ket-qua.xlsx");
        assertThat(jdbc.sql("""
                                SELECT detail
                                FROM audit_entry
                                WHERE action = 'file.taken' AND subject_id = '/nhiem-vu/danh-sach.csv' AND detail IS NOT NULL
                                """).query(String.class).list())
                .anySatisfy(asked -> assertThat(asked).contains("tim="));
    }

    private long rows(String path) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'file.taken' AND subject_id = :path")
                .param("path", path)
                .query(Long.class)
                .single();
    }

    private static List<Address> addresses() throws IOException {
        return Files.readAllLines(Path.of("docs/architecture/access-matrix.txt")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(parts -> parts.length > 2 && parts[1].equals("GET") && !parts[0].contains("{"))
                .map(parts -> new Address(
                        parts[0],
                        Arrays.stream(Role.values())
                                .filter(role -> role != Role.SYSTEM
                                        && Arrays.asList(parts).contains(role.name()))
                                .findFirst()
                                .orElse(Role.ADMINISTRATOR)))
                .toList();
    }
}
