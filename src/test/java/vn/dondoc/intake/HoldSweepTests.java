package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;

class HoldSweepTests {

    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");

    @Test
    void whatNothingLeadsToIsRemovedOnceItIsOld() throws IOException {
        try (var desk = Desk.over(Databases.h2(), clock, data, HoldSweep.class)) {
            desk.drop("một.pdf", "đang đọc");
            desk.pollUntilQuiet(clock);
            var kept = desk.receipts().getFirst().id();
            age(data.resolve("hold/" + kept), Duration.ofDays(3));
            var orphan = Files.writeString(data.resolve("hold/" + ReceiptId.random()), "không ai biết");
            var half = Files.writeString(data.resolve("hold/" + ReceiptId.random() + ".part"), "nửa");
            var young = Files.writeString(data.resolve("hold/" + ReceiptId.random()), "vừa chép");
            var parts = Files.createDirectories(data.resolve("hold/" + ReceiptId.random() + ".parts"));
            Files.writeString(parts.resolve("0"), "phần");
            for (var old : new Path[] {orphan, half, parts}) {
                age(old, Duration.ofMinutes(61));
            }
            age(young, Duration.ofMinutes(59));

            desk.get(HoldSweep.class).sweep();

            assertThat(desk.files("hold"))
                    .containsExactlyInAnyOrder(
                            kept.toString(), young.getFileName().toString());
        }
    }

    @Test
    void whatCameAgainAfterItsVerdictIsSettledOnceMore() throws IOException {
        try (var desk = Desk.over(Databases.h2(), clock, data, HoldSweep.class)) {
            desk.drop("một.pdf", "nội dung");
            desk.pollUntilQuiet(clock);
            var receipt = desk.receipts().getFirst();
            desk.accept(receipt);
            desk.settleAll();
            age(Files.writeString(data.resolve("hold/" + receipt.id()), "nội dung"), Duration.ofHours(2));

            desk.get(HoldSweep.class).sweep();
            desk.settleAll();

            assertThat(desk.files("hold")).isEmpty();
        }
    }

    private void age(Path file, Duration since) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(since)));
    }
}
