package vn.dondoc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFolder;

/**
 * A real process, killed by SIGKILL again and again while it lays sites; a reader looks all the while. {@code -Ddondoc.kills=60}
 * ({@code ./dondoc test --long}) kills it oftener; what was seen lies in {@code target/killed-publication.txt}.
 */
class KilledPublicationTests {

    private static final int KILLS = Math.max(3, Math.min(30, Integer.getInteger("dondoc.kills", 3)));
    private static final List<Site> SITES = IntStream.range(0, KilledPublisher.SITES)
            .mapToObj(KilledPublisher::site)
            .toList();

    @TempDir
    Path outbox;

    private final Random random = new Random(14);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aKillLeavesOneSiteWhole() throws Exception {
        Path portal = outbox.resolve("portal");
        new SiteFolder(portal).lay(SITES.getFirst());
        int looks = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(portal);
            assertThat(process.inputReader().readLine()).isEqualTo("up");
            int before = random.nextInt(1, 12);
            for (int look = 0; look < before; look++, looks++) {
                assertThat(isOneOfThem(portal)).as("while it is being laid").isTrue();
            }
            process.destroyForcibly().waitFor();

            assertThat(isOneOfThem(portal)).as("after kill %d", kill + 1).isTrue();
        }
        new SiteFolder(portal).lay(SITES.get(2));
        assertThat(SITES.get(2).isWholeIn(portal)).isTrue();
        try (var left = Files.list(outbox.resolve(".portal"))) {
            assertThat(left.map(one -> one.getFileName().toString())).allMatch(name -> name.matches("\\d+"));
        }
        String said = "%d kills, %d looks between them: always one whole site%n".formatted(KILLS, looks);
        System.out.print(said);
        Files.writeString(Path.of("target", "killed-publication.txt"), said);
    }

    /** A reader who is slower than three layings in a row comes to what is there no more, and asks again. */
    private static boolean isOneOfThem(Path portal) throws IOException {
        for (; ; ) {
            Path state = portal.toRealPath();
            for (Site site : SITES) {
                if (isWholeIn(site, state)) {
                    return true;
                }
            }
            if (state.equals(portal.toRealPath())) {
                return false;
            }
        }
    }

    private static boolean isWholeIn(Site site, Path state) throws IOException {
        try {
            return site.isWholeIn(state);
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            return false;
        }
    }

    private static Process start(Path portal) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        KilledPublisher.class.getName(),
                        portal.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-publication.log").toFile()))
                .start();
    }
}
