package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.reading.Signature;
import vn.dondoc.reading.TrustedRoots.Trust;

class SignatureViewTests {

    @ParameterizedTest
    @EnumSource(Signature.Integrity.class)
    void everyVerdictHasItsWords(Signature.Integrity integrity) throws IOException {
        var words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/review.properties"))) {
            words.load(in);
        }

        for (Trust trust : Trust.values()) {
            String key = view(integrity, trust).verdict();
            assertThat(words).containsKeys(key, key + ".long");
        }
    }

    @Test
    void onlyWhatIsIntactAndTrustedLooksGood() {
        assertThat(view(Signature.Integrity.INTACT, Trust.TRUSTED).tone()).isEqualTo("done");
        assertThat(view(Signature.Integrity.INTACT, Trust.UNKNOWN).tone()).isEqualTo("soon");
        assertThat(view(Signature.Integrity.BROKEN, Trust.TRUSTED).tone()).isEqualTo("overdue");
        assertThat(view(Signature.Integrity.CHANGED, Trust.TRUSTED).tone()).isEqualTo("overdue");
    }

    private static SignatureView view(Signature.Integrity integrity, Trust trust) {
        return new SignatureView(new Signature("A", null, null, false, null, null, integrity, List.of()), trust);
    }
}
