package vn.dondoc.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.testing.Wiring;

abstract class OriginalsContract {

    static class OnH2Tests extends OriginalsContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends OriginalsContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    abstract DataSource database();

    @Test
    void theSameBytesAreOneDocumentWithItsTrail() {
        var clock = new MovableClock("2026-06-20T02:00:00Z");
        try (var wiring =
                Wiring.over(database(), clock, Path.of("target/test-data"), Originals.class, AuditTrail.class)) {
            var originals = wiring.get(Originals.class);
            var trail = wiring.get(AuditTrail.class);
            var bytes = Hashing.of(new byte[] {1, 2, 3});

            var id = Objects.requireNonNull(wiring.transactions().execute(transaction -> {
                var first = originals.register(bytes, "công văn.pdf", "application/pdf", 3);
                assertThat(originals.register(bytes, "bản sao.pdf", "application/pdf", 3))
                        .isEqualTo(first);
                trail.record(Actor.system("reading"), "archived", "document", first.toString(), null);
                return first;
            }));

            var expected = new Original(id, bytes, "công văn.pdf", "application/pdf", 3, clock.instant());
            assertThat(originals.find(id)).contains(expected);
            assertThat(originals.withBytes(bytes)).contains(expected);
            assertThat(trail.of("document", id.toString())).singleElement().satisfies(entry -> {
                assertThat(entry.at()).isEqualTo(clock.instant());
                assertThat(entry.actor()).isEqualTo(Actor.system("reading"));
                assertThat(entry.action()).isEqualTo("archived");
            });
        }
    }
}
