package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.archive.Sha256;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.work.Outbox;

abstract class ReadingsContract {

    static class OnH2Tests extends ReadingsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends ReadingsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final Reading.Text TEXT = new Reading.Text(
            "Điều 1.\nSở Tài chính\t20/6",
            List.of(
                    new Block(Block.Kind.HEADING, 0, 7, 1, 0, null),
                    new Block(Block.Kind.TABLE_CELL, 8, 20, 1, 0, new Block.Cell(0, 0, 0)),
                    new Block(Block.Kind.TABLE_CELL, 21, 25, 1, 0, new Block.Cell(0, 0, 1))),
            List.of(new Furniture(1, "Ký bởi: Ủy ban")),
            2,
            List.of("Trang 1: đọc bằng OCR"));

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");
    private Wiring wiring;
    private Readings readings;
    private DocumentId document;

    abstract DataSource database();

    @BeforeEach
    void aDocument() {
        wiring = Wiring.over(
                database(),
                clock,
                Path.of("target/test-data"),
                Originals.class,
                AuditTrail.class,
                Outbox.class,
                Readings.class);
        readings = wiring.get(Readings.class);
        document = Objects.requireNonNull(wiring.transactions()
                .execute(transaction -> wiring.get(Originals.class)
                        .register(new Sha256("ab".repeat(32)), "a.pdf", "application/pdf", 3)));
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void aReadingComesBackAsItWasWithItsVersionAndTrail() {
        add(TEXT);

        assertThat(readings.latest(document)).contains(new StoredReading(document, 1, TEXT, clock.instant()));
        assertThat(wiring.get(AuditTrail.class).of("document", document.toString()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("reading.kept"));
    }

    @Test
    void aLaterReadingLeavesTheEarlierOneWhereEvidenceCitesIt() {
        add(new Reading.NoText(2, "Trang trắng"));
        add(TEXT);

        assertThat(readings.latest(document).orElseThrow().version()).isEqualTo(2);
        assertThat(readings.version(document, 1).orElseThrow().reading())
                .isEqualTo(new Reading.NoText(2, "Trang trắng"));
    }

    @Test
    void theBoxesOfEachVersionComeBackInTheOrderOfTheText() {
        add(TEXT);
        var print = new Print(
                List.of(new PageSize(595, 842), new PageSize(842, 595)),
                List.of(
                        new Box(0, 4, new Place(2, 0.1f, 0.25f, 0.125f, 0.02f)),
                        new Box(5, 7, new Place(1, 0.5f, -0.01f, 0.75f, 0.5f))));
        add(new Reading.Text(TEXT.text(), TEXT.blocks(), List.of(), 2, List.of(), print));

        assertThat(readings.print(document, 1)).isEqualTo(Print.NONE);
        assertThat(readings.print(document, 2)).isEqualTo(print);
        assertThat(readings.latest(document).orElseThrow().reading())
                .isEqualTo(new Reading.Text(TEXT.text(), TEXT.blocks(), List.of(), 2, List.of()));
    }

    @Test
    void theSignaturesComeBackWithTheReading() {
        var signature = new Signature(
                "Nguyễn Văn Mẫu",
                null,
                clock.instant(),
                true,
                "Phê duyệt",
                null,
                Signature.Integrity.ADDED_TO,
                List.of("MIIB"));
        add(TEXT.signed(List.of(signature)));

        assertThat(readings.latest(document).orElseThrow().reading()).isEqualTo(TEXT.signed(List.of(signature)));
    }

    @Test
    void aSecretIsNeverKept() {
        assertThatThrownBy(() -> add(new Reading.Secret("MẬT"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(readings.latest(document)).isEmpty();
    }

    private void add(Reading reading) {
        wiring.transactions().executeWithoutResult(transaction -> readings.add(document, reading));
    }
}
