package vn.dondoc.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.intake.Arrival;
import vn.dondoc.intake.Arrivals;
import vn.dondoc.intake.Fate;
import vn.dondoc.intake.IntakeBeans;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;
import vn.dondoc.tracking.Given;

/** The scans of signed letters, over the real ledger. */
abstract class LetterScansContract {

    static class OnH2Tests extends LetterScansContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends LetterScansContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private final MovableClock clock = new MovableClock("2026-06-20T02:00:00Z");

    @TempDir
    Path data;

    private Wiring wiring;

    abstract DataSource database();

    @BeforeEach
    void open() {
        var given = IntakeBeans.settings(data);
        given.put(MessageSource.class, new StaticMessageSource());
        var beans = IntakeBeans.all();
        beans.add(Letters.class);
        beans.add(LetterScans.class);
        wiring = Wiring.over(database(), clock, data, given, beans.toArray(Class<?>[]::new));
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void aScanStaysWithItsLetterAndSaysWhatBecameOfIt() throws IOException {
        Letter letter = letter();
        Letter other = letter();
        var scans = wiring.get(LetterScans.class);
        ReceiptId first = arrived("ban-ky.pdf");
        scans.add(Given.OFFICE, letter, List.of(first));
        clock.pass(java.time.Duration.ofMinutes(1));
        scans.add(Given.OFFICE, letter, List.of(arrived("ban-ky-2.pdf")));

        assertThat(scans.of(letter)).extracting(LetterScans.Scan::name).containsExactly("ban-ky.pdf", "ban-ky-2.pdf");
        assertThat(scans.of(letter)).allSatisfy(one -> {
            assertThat(one.fate()).isEqualTo(Fate.HELD);
            assertThat(one.document()).as("not looked at yet").isNull();
        });
        assertThat(scans.of(other)).isEmpty();
        assertThat(wiring.get(AuditTrail.class).of("letter", letter.id().toString()))
                .extracting(entry -> entry.action())
                .containsExactly("letters.scanned", "letters.scanned");
    }

    private ReceiptId arrived(String name) throws IOException {
        var id = ReceiptId.named(name);
        wiring.get(Arrivals.class)
                .take(
                        new Arrival(id, new Source(Source.Kind.RESULT, "Chị Chi"), name),
                        new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private Letter letter() {
        var letter = new Letter(
                UUID.randomUUID(),
                LetterKind.URGING,
                0,
                null,
                "Sở Tài chính",
                new Letter.Wording("đôn đốc", "Sở Tài chính", "Đề nghị./.", "Lưu: VT", "chief-own", ""),
                LocalDate.of(2026, 6, 26),
                "Chị Chi",
                clock.instant(),
                null,
                List.of());
        wiring.get(Letters.class).add(letter, Given.OFFICE);
        return letter;
    }
}
