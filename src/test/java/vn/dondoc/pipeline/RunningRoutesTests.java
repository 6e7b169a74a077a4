package vn.dondoc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.work.Claim;
import vn.dondoc.work.OpenWork;
import vn.dondoc.work.WorkQueue;

/** The real routes of intake and of stage failure, with broken files among them; everything behind intake is cut off. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:routes;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "dondoc.intake.poll=200",
            "dondoc.intake.quiet=400ms",
            "dondoc.intake.empty-quiet=400ms"
        })
class RunningRoutesTests {

    private static final Path HOME = Path.of("target/test-data/routes");

    private static final String STAGE = """
            - route:
                id: %s
                description: A stage of the test
                routeConfigurationId: stage-failure
                from:
                  uri: work:%s
                  steps:
                    - bean:
                        ref: %s
                        method: work
                    - bean:
                        ref: handOver
                        method: pass(${exchangeProperty.claim}, 'test-next')
            """;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        var routes = Files.createDirectories(HOME.resolve("routes"));
        for (var kept : List.of("00-stage-failure.camel.yaml", "10-intake-folder.camel.yaml")) {
            Files.copy(Path.of("routes", kept), routes.resolve(kept));
        }
        Files.writeString(routes.resolve("05-no-yaml.camel.yaml"), "- route: [");
        Files.writeString(
                routes.resolve("06-no-bean.camel.yaml"),
                STAGE.formatted("whole", "test-whole", "recovering")
                        + STAGE.formatted("no-bean", "test-no-bean", "missingBean"));
        Files.writeString(
                routes.resolve("80-recovers.camel.yaml"), STAGE.formatted("recovers", "test-recovers", "recovering"));
        Files.writeString(
                routes.resolve("81-defect.camel.yaml"), STAGE.formatted("defect", "test-defect", "defective"));
        registry.add("dondoc.data", () -> HOME.resolve("data").toString());
        registry.add("dondoc.inbox", () -> HOME.resolve("inbox").toString());
        registry.add("dondoc.folders[0].name", () -> "kho");
        registry.add("dondoc.folders[0].path", () -> HOME.resolve("kho").toString());
        registry.add("dondoc.folders[0].past", () -> "true");
        registry.add("dondoc.folders[0].done", () -> "delete");
        registry.add("dondoc.folders[0].poll", () -> "300ms");
        registry.add("dondoc.folders[0].defaults.label", () -> "Kho năm 2014");
        registry.add("dondoc.routes", routes::toString);
    }

    @TestConfiguration
    static class Beans {

        @Bean
        Recovering recovering() {
            return new Recovering();
        }

        @Bean
        Defective defective() {
            return new Defective();
        }
    }

    public static class Recovering {

        final AtomicInteger attempts = new AtomicInteger();

        public void work(Claim claim) throws IOException {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("No space left on device");
            }
        }
    }

    public static class Defective {

        public void work(Claim claim) {
            throw new IllegalStateException("nội dung không được ghi lại");
        }
    }

    @Autowired
    WorkQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RouteFiles files;

    @Autowired
    RoutesHealth health;

    @Autowired
    Recovering recovering;

    @Test
    void aBrokenFileNamesItselfAndStopsOnlyItself() {
        assertThat(files.broken()).containsOnlyKeys("05-no-yaml.camel.yaml", "06-no-bean.camel.yaml");
        assertThat(files.broken().get("06-no-bean.camel.yaml")).contains("missingBean");
        var said = health.health();
        assertThat(said.getStatus()).isEqualTo(Status.DOWN);
        assertThat(said.getDetails().get("stopped")).isEqualTo(List.of());
    }

    @Test
    void takesAFileFromTheFolderToItsReading() throws IOException {
        var file = HOME.resolve("inbox/sở nội vụ/công văn.pdf");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "nội dung");

        await().until(() -> owed("reading") == 1);

        assertThat(file).doesNotExist();
        assertThat(owed("intake-held")).isZero();
    }

    @Test
    void aFolderOfThePastThatComesLaterIsWatchedByItselfAndGoesItsOwnWay() throws IOException {
        Files.createDirectories(HOME.resolve("kho/2014"));
        Files.writeString(HOME.resolve("kho/2014/cũ.pdf"), "nội dung cũ");

        await().until(() -> owed("past") == 1);

        assertThat(HOME.resolve("kho/2014/cũ.pdf")).doesNotExist();
        assertThat(jdbc.sql("SELECT label FROM receipt WHERE name = 'cũ.pdf' AND past = TRUE AND folder = 'kho'")
                        .query(String.class)
                        .single())
                .isEqualTo("Kho năm 2014");
    }

    @Test
    void bringsARefusedFileToTheFailedFolder() throws IOException {
        Files.createDirectories(HOME.resolve("inbox"));
        Files.createFile(HOME.resolve("inbox/rỗng.pdf"));

        await().until(() -> found("rỗng.pdf.txt"));

        assertThat(HOME.resolve("inbox/rỗng.pdf")).doesNotExist();
    }

    @Test
    void aPassingFaultIsTriedAgainByItself() {
        queue.enqueue("test-recovers", UUID.randomUUID());

        await().until(() -> owed("test-next") == 1);

        assertThat(recovering.attempts).hasValue(3);
        assertThat(owed("test-recovers")).isZero();
    }

    @Test
    void aDefectIsParkedWithItsReasonAndWithoutTheContent() {
        var subject = UUID.randomUUID();
        queue.enqueue("test-defect", subject);

        await().until(() ->
                queue.stalled().stream().anyMatch(work -> work.subject().equals(subject)));

        assertThat(queue.stalled())
                .filteredOn(work -> work.subject().equals(subject))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.state()).isEqualTo(OpenWork.State.PARKED);
                    assertThat(work.reason()).isEqualTo("pipeline.reason.DEFECT");
                    assertThat(work.detail()).isEqualTo("java.lang.IllegalStateException");
                });
    }

    private int owed(String stage) {
        return jdbc.sql("SELECT COUNT(*) FROM work WHERE stage = :stage")
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    private static boolean found(String name) throws IOException {
        var failed = HOME.resolve("inbox/.dondoc/failed");
        if (!Files.isDirectory(failed)) {
            return false;
        }
        try (var all = Files.walk(failed)) {
            return all.anyMatch(file -> file.endsWith(name));
        }
    }
}
