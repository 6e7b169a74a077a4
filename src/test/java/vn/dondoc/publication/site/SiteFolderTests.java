package vn.dondoc.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTests {

    private static final Site OLD = Sites.of("cũ", 3);
    private static final Site NEW = Sites.of("mới", 4);
    /** Without two of the reports. */
    private static final Site LESS = Sites.of("ít", 1);

    @TempDir
    Path outbox;

    private static final class Broken extends IOException {}

    @Test
    void aFaultAfterAnyWriteStepLeavesTheOldSiteOrTheNewOneAndTheNextTimeBringsTheNewOne() throws IOException {
        for (Site next : List.of(NEW, LESS)) {
            int steps = steps(next);
            assertThat(steps).isGreaterThan(next.files().size());
            for (int fault = 1; fault <= steps; fault++) {
                Path name =
                        outbox.resolve(next.id().substring(0, 8) + "-" + fault).resolve("portal");
                new SiteFolder(name).lay(OLD);

                lay(name, next, fault);
                assertThat(isWhole(name, OLD) || isWhole(name, next))
                        .as("after step %d of %d", fault, steps)
                        .isTrue();

                new SiteFolder(name).lay(next);
                assertThat(isWhole(name, next)).isTrue();
                assertThat(unfinished(name.resolveSibling("."))).isEmpty();
            }
        }
    }

    @Test
    void aFaultAfterAnyWriteStepInAPlainFolderLeavesNoHalfFileAndNoDeadLink() throws IOException {
        for (Site next : List.of(NEW, LESS)) {
            var count = new int[1];
            plain(outbox.resolve("count"), OLD, done -> {});
            plain(outbox.resolve("count"), next, done -> count[0]++);
            for (int fault = 1; fault <= count[0]; fault++) {
                Path folder = outbox.resolve("plain-" + next.id().substring(0, 8) + "-" + fault);
                plain(folder, OLD, done -> {});
                var left = new int[] {fault};
                assertThatThrownBy(() -> plain(folder, next, done -> {
                            if (--left[0] == 0) {
                                throw new Broken();
                            }
                        }))
                        .isInstanceOf(Broken.class);

                Map<String, String> there = texts(folder);
                assertThat(Sites.deadLinks(there))
                        .as("after step %d of %d", fault, count[0])
                        .isEmpty();
                Map<String, String> before = Sites.texts(OLD);
                Map<String, String> after = Sites.texts(next);
                assertThat(there).allSatisfy((path, text) -> assertThat(text).isIn(before.get(path), after.get(path)));

                plain(folder, next, done -> {});
                assertThat(next.isWholeIn(folder)).isTrue();
                assertThat(unfinished(folder)).isEmpty();
            }
        }
    }

    @Test
    void aReaderHoldsTheOldSiteWhileTheNameLeadsToTheNewOne() throws IOException {
        var folder = new SiteFolder(outbox.resolve("portal"));
        folder.lay(OLD);
        Path seen = outbox.resolve("portal").toRealPath();
        folder.lay(NEW);

        assertThat(OLD.isWholeIn(seen)).isTrue();
        assertThat(isWhole(outbox.resolve("portal"), NEW)).isTrue();
        assertThat(Files.readSymbolicLink(outbox.resolve("portal")).isAbsolute())
                .as("can be moved with its states")
                .isFalse();
    }

    @Test
    void layingTheSameAgainTouchesNothingAndFewOldStatesAreKept() throws IOException {
        var folder = new SiteFolder(outbox.resolve("portal"));
        assertThat(folder.lay(OLD)).isTrue();
        assertThat(folder.lay(OLD)).isFalse();
        for (int i = 0; i < 6; i++) {
            folder.lay(Sites.of("lần " + i, 1));
        }

        try (var states = Files.list(outbox.resolve(".portal"))) {
            assertThat(states).hasSize(3);
        }
    }

    @Test
    void aFolderThatAnEarlierVersionLeftAtTheNameBecomesALink() throws IOException {
        Files.createDirectories(outbox.resolve("portal/2025"));
        Files.writeString(outbox.resolve("portal/2025/index.html"), "cũ");

        new SiteFolder(outbox.resolve("portal")).lay(NEW);

        assertThat(outbox.resolve("portal")).isSymbolicLink();
        assertThat(isWhole(outbox.resolve("portal"), NEW)).isTrue();
    }

    @Test
    void whatSomebodyDamagedOrAddedIsPutRight() throws IOException {
        var folder = new SiteFolder(outbox.resolve("portal"));
        folder.lay(OLD);
        Files.writeString(outbox.resolve("portal/index.html"), "sửa tay");
        assertThat(folder.lay(OLD)).isTrue();
        Files.writeString(outbox.resolve("portal/la.html"), "thêm vào");
        assertThat(folder.lay(OLD)).isTrue();

        assertThat(isWhole(outbox.resolve("portal"), OLD)).isTrue();
    }

    @Test
    void noPathLeadsOutOfASite() {
        assertThatThrownBy(() -> new Site(List.of(SiteFile.of("../x", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Site(List.of(SiteFile.of("/etc/x", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Site.read("a".repeat(64) + "  ../../x\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int steps(Site next) throws IOException {
        Path name = outbox.resolve("count-" + next.id().substring(0, 8)).resolve("portal");
        new SiteFolder(name).lay(OLD);
        var count = new int[1];
        new SiteFolder(name, done -> count[0]++).lay(next);
        return count[0];
    }

    private static void lay(Path name, Site site, int fault) throws IOException {
        var left = new int[] {fault};
        try {
            new SiteFolder(name, done -> {
                        if (--left[0] == 0) {
                            throw new Broken();
                        }
                    })
                    .lay(site);
        } catch (Broken asWanted) {
            assertThat(left[0]).isZero();
        }
    }

    private static void plain(Path folder, Site site, Steps steps) throws IOException {
        new PlainFolder(folder, steps).bring(site);
    }

    private static boolean isWhole(Path name, Site site) throws IOException {
        return site.isWholeIn(name);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        for (Path file : Trees.files(folder)) {
            texts.put(Trees.relative(folder, file), Files.readString(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static List<Path> unfinished(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Trees::isUnfinished).toList());
        }
    }
}
