package vn.dondoc.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.Dondoc;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.Actor;
import vn.dondoc.cli.Main;
import vn.dondoc.regulation.RegulationChanges;
import vn.dondoc.regulation.Regulations;

class DataCommandsTests {

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("config/dondoc.yaml"), "dondoc:\n  data: kho\n");
        file = Files.writeString(home.resolve("công văn.txt"), "Nội dung công văn");
    }

    @Test
    void aBackupMadeWhileTheServerRunsIsRestoredElsewhereAndWhole() throws Exception {
        try (var server = server()) {
            keep(server);
            assertThat(run(home, "check")).isEqualTo(0);
            assertThat(run(home, "backup", home.resolve("sao lưu").toString())).isEqualTo(0);
            assertThat(said).contains("1 bản gốc");
            assertThat(run(home, "restore", backup().toString()))
                    .as("the server runs")
                    .isEqualTo(3);
            assertThat(said).contains("Máy chủ đang chạy");
        }
        var elsewhere = Files.createDirectories(home.resolve("nơi khác"));

        assertThat(run(elsewhere, "restore", backup().toString())).isEqualTo(0);

        assertThat(run(elsewhere, "check")).as(said).isEqualTo(0);
        assertThat(said).contains("Kho lưu: 1 bản gốc, 0 hỏng", "chuỗi niêm nguyên vẹn");
        assertThat(run(elsewhere, "restore", backup().toString()))
                .as("not empty")
                .isEqualTo(3);
    }

    @Test
    void whatIsDamagedIsFoundWithoutAServerToo() throws Exception {
        try (var server = server()) {
            keep(server);
        }
        try (var originals = Files.walk(home.resolve("kho/archive"))) {
            Files.writeString(originals.filter(Files::isRegularFile).findFirst().orElseThrow(), "khác");
        }

        assertThat(run(home, "check")).isEqualTo(3);

        assertThat(said).contains("1 hỏng hoặc thiếu", "DamagedOriginal");
    }

    @Test
    void nobodyIsServedWithoutTheWordInTheNoteAndOnlyTheOwnerReadsIt() throws Exception {
        try (var server = server()) {
            var note = DoorNote.in(home.resolve("kho")).orElseThrow();
            assertThat(Files.getPosixFilePermissions(home.resolve("kho/run/lenh")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + note.port() + "/"))
                        .header("Authorization", "Bearer khong")
                        .POST(HttpRequest.BodyPublishers.ofString("check"))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(home.resolve("kho/run/lenh")).doesNotExist();
    }

    @Test
    void reportsAreDraftedAndMadeAgainWithAndWithoutAServer() throws Exception {
        var config = home.resolve("config/dondoc.yaml");
        Files.writeString(config, Files.readString(config) + "  outbox: " + home.resolve("outbox") + "\n");
        try (var server = server()) {
            assertThat(run(home, "report", "draft", "bao-cao-6-thang", "2026-01-01", "2026-06-30"))
                    .as(said)
                    .isEqualTo(0);
            assertThat(said).contains("dự thảo", ".pdf");
            assertThat(Path.of(said.lines()
                            .filter(line -> line.endsWith(".pdf"))
                            .findFirst()
                            .orElseThrow()
                            .strip()))
                    .exists();
        }

        assertThat(run(home, "report", "list")).isEqualTo(0);
        var code = said.strip().split(" ")[0];
        assertThat(code).startsWith("BC-");
        assertThat(run(home, "report", "render", code)).as(said).isEqualTo(0);
        assertThat(said).contains(code, ".docx");
        assertThat(run(home, "report", "render", "BC-0000-0000")).isEqualTo(2);
        assertThat(run(home, "report", "release", code, "12/BC-VP", "Nguyễn Văn An"))
                .as("values of the regulation are not confirmed")
                .isEqualTo(3);
        assertThat(said).contains("chưa xác nhận");

        try (var server = server()) {
            var regulations = server.getBean(Regulations.class);
            server.getBean(RegulationChanges.class).confirmAll(regulations.active(), Actor.person("qt", "Quản trị"));
            assertThat(typed("report", "release", code, "12/BC-VP", "Nguyễn Văn An", "2026-07-01"))
                    .as(said)
                    .isEqualTo(0);
            assertThat(said).contains("đã phát hành, số 12/BC-VP", ".pdf").doesNotContain("du-thao");
            assertThat(typed("report", "list")).isEqualTo(0);
            assertThat(said).contains(code, "số 12/BC-VP");
            assertThat(run(home, "report", "draft", "bao-cao-quy", "2026-01-01", "2026-03-31"))
                    .isEqualTo(0);
        }
        var second = code(said);
        assertThat(run(home, "report", "release", second, "13/BC-VP", "Nguyễn Văn An", "2026-07-02", "CHÁNH VĂN PHÒNG"))
                .as(said)
                .isEqualTo(0);
        assertThat(said).contains(second, "số 13/BC-VP");
        assertThat(run(home, "report", "release", second, "14/BC-VP", "Nguyễn Văn An"))
                .as("no draft any more")
                .isEqualTo(3);
        assertThat(run(home, "report", "render", second)).as(said).isEqualTo(0);
    }

    private static String code(String printed) {
        return printed.strip().split(" ")[0];
    }

    /** In a process of its own, as it is typed. */
    private int typed(String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddondoc.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private String said = "";

    private int run(Path where, String command, String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        var code = DataCommands.run(
                where, command, List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Path backup() throws IOException {
        try (var made = Files.list(home.resolve("sao lưu"))) {
            return made.findFirst().orElseThrow();
        }
    }

    private ConfigurableApplicationContext server() {
        return new SpringApplicationBuilder(Dondoc.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--server.port=0",
                        "--dondoc.data=" + home.resolve("kho"),
                        "--dondoc.inbox=" + home.resolve("inbox"),
                        "--dondoc.outbox=" + home.resolve("outbox"),
                        "--camel.main.auto-startup=false");
    }

    private void keep(ConfigurableApplicationContext server) throws IOException {
        var bytes = server.getBean(Archive.class).keep(file);
        server.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> server.getBean(Originals.class)
                        .register(
                                bytes, "công văn.txt", "text/plain", bytes.hex().length()));
        assertThat(server.getBean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM original")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
