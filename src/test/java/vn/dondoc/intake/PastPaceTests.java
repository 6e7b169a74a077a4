package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.access.Viewer;
import vn.dondoc.intake.WatchedFolder.Done;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class PastPaceTests {

    @TempDir
    Path data;

    /** Nine o'clock in the morning in the Office. */
    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");

    private final DataSource database = Databases.h2();

    @Test
    void takesSoManyAMinuteAndLeavesTheRestInTheFolder() throws IOException {
        try (var desk = desk(new PastSettings(3, 0, ""))) {
            fill(5);
            desk.pollUntilQuiet(clock);
            assertThat(desk.receipts()).hasSize(3).allMatch(Receipt::past);
            desk.poll();
            assertThat(desk.receipts()).hasSize(3);

            clock.pass(Duration.ofMinutes(1));
            desk.poll();

            assertThat(desk.receipts()).hasSize(5);
        }
    }

    @Test
    void runsNoFurtherAheadOfTheReadingThanAllowed() throws IOException {
        try (var desk = desk(new PastSettings(0, 2, ""))) {
            fill(3);
            desk.pollUntilQuiet(clock);
            assertThat(desk.receipts()).hasSize(2);

            desk.accept(desk.receipts().getFirst());
            desk.poll();

            assertThat(desk.receipts()).hasSize(3);
        }
    }

    @Test
    void restsOutsideItsHoursAndNothingOfTodayDoes() throws IOException {
        try (var desk = desk(new PastSettings(0, 0, "18:00-06:00"))) {
            fill(1);
            desk.drop("hôm nay.pdf", "hôm nay");
            desk.pollUntilQuiet(clock);
            assertThat(desk.receipts()).extracting(Receipt::name).containsExactly("hôm nay.pdf");

            clock.pass(Duration.ofHours(9));
            desk.pollUntilQuiet(clock);

            assertThat(desk.receipts()).hasSize(2);
        }
    }

    @Test
    void whatIsLeftReconcilesWithTheFolder() throws IOException {
        try (var desk = desk(new PastSettings(2, 0, ""))) {
            fill(5);
            desk.pollUntilQuiet(clock);
            clock.pass(Duration.ofSeconds(50));
            desk.poll();
            desk.accept(desk.receipts().getFirst());

            var line = desk.get(SourcesView.class).lines(Viewer.system("test")).get(1);

            assertThat(line.seen()).isEqualTo(2);
            assertThat(line.done()).isEqualTo(1);
            assertThat(line.remaining())
                    .as("three in the folder, one being read")
                    .isEqualTo(4);
        }
    }

    @Test
    void hoursMayReachOverMidnight() {
        var night = DailyHours.of("18:00-06:00");
        assertThat(night.contain(LocalTime.of(18, 0))).isTrue();
        assertThat(night.contain(LocalTime.of(5, 59))).isTrue();
        assertThat(night.contain(LocalTime.of(6, 0))).isFalse();
        assertThat(DailyHours.of("12:00 - 13:30").contain(LocalTime.of(12, 30))).isTrue();
        assertThat(DailyHours.of("12:00-13:30").contain(LocalTime.of(13, 30))).isFalse();
        assertThat(DailyHours.of("").contain(LocalTime.NOON)).isTrue();
        assertThatThrownBy(() -> DailyHours.of("đêm")).hasMessageContaining("18:00-06:00");
        assertThatThrownBy(() -> DailyHours.of("18:00-25:00")).hasMessageContaining("dondoc.past.hours");
    }

    private Desk desk(PastSettings pace) throws IOException {
        var folder = new WatchedFolder("kho", data.resolve("kho"), Defaults.NONE, Done.MOVE, true, null);
        return Desk.over(database, clock, data, Desk.SETTINGS, List.of(folder), pace, SourcesView.class);
    }

    private void fill(int files) throws IOException {
        Files.createDirectories(data.resolve("kho/2014"));
        for (var i = 0; i < files; i++) {
            Files.writeString(data.resolve("kho/2014/" + i + ".pdf"), "năm 2014, số " + i);
        }
    }
}
