package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Originals;
import vn.dondoc.intake.Arrival;
import vn.dondoc.intake.Arrivals;
import vn.dondoc.intake.IntakeBeans;
import vn.dondoc.intake.Ledger;
import vn.dondoc.intake.ReceiptId;
import vn.dondoc.intake.Source;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

abstract class GivenFactsContract {

    static class OnH2Tests extends GivenFactsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends GivenFactsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    private static final GivenFact NUMBER = new GivenFact(GivenFact.Field.NUMBER, "12/UBND-VX", "edXML");
    private static final GivenFact DUE = new GivenFact(GivenFact.Field.DUE_ON, "2026-06-30", "edXML");

    @TempDir
    Path data;

    private Wiring wiring;

    abstract DataSource database();

    @BeforeEach
    void open() {
        var given = IntakeBeans.settings(data);
        given.put(MessageSource.class, new StaticMessageSource());
        var beans = IntakeBeans.all();
        beans.add(GivenFacts.class);
        wiring = Wiring.over(
                database(), new MovableClock("2026-06-20T02:00:00Z"), data, given, beans.toArray(Class<?>[]::new));
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void factsOfAReceiptAreThoseOfTheDocumentThatItBecomes() throws IOException {
        ReceiptId receipt = arrived("a.pdf");
        add(receipt, List.of(NUMBER, DUE));

        assertThat(wiring.get(GivenFacts.class).of(accepted(receipt))).containsExactly(NUMBER, DUE);
        assertThat(wiring.get(GivenFacts.class).of(accepted(arrived("b.pdf")))).isEmpty();
    }

    @Test
    void addedAgainAfterAKillTheyStayOnce() throws IOException {
        ReceiptId receipt = arrived("a.pdf");
        add(receipt, List.of(NUMBER));
        add(receipt, List.of(NUMBER, DUE));

        assertThat(wiring.get(GivenFacts.class).of(accepted(receipt))).containsExactly(NUMBER, DUE);
    }

    private ReceiptId arrived(String name) throws IOException {
        var id = ReceiptId.named(name);
        wiring.get(Arrivals.class)
                .take(
                        new Arrival(id, new Source(Source.Kind.UPLOAD, "Nguyễn An"), name),
                        new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private void add(ReceiptId receipt, List<GivenFact> facts) {
        wiring.transactions()
                .executeWithoutResult(status -> wiring.get(GivenFacts.class).add(receipt, facts));
    }

    private DocumentId accepted(ReceiptId id) {
        return Objects.requireNonNull(wiring.transactions().execute(status -> {
            var receipt = wiring.get(Ledger.class).find(id).orElseThrow();
            var document = wiring.get(Originals.class)
                    .register(
                            Objects.requireNonNull(receipt.sha256()),
                            receipt.shownName(),
                            "application/pdf",
                            receipt.size());
            wiring.get(Ledger.class).accept(id, document);
            return document;
        }));
    }
}
