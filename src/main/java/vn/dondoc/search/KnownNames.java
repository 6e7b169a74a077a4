package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyRegister;

/** The abbreviations of administrative writing and the names of the bodies in the register, always those of now. */
@Component
class KnownNames {

    private static final String FILE = "/search/viet-tat.txt";
    private static final OtherNames ABBREVIATIONS = new OtherNames(abbreviations());

    private final Agencies agencies;
    private volatile @Nullable Known known;

    private record Known(AgencyRegister register, OtherNames names) {}

    KnownNames(Agencies agencies) {
        this.agencies = agencies;
    }

    OtherNames now() {
        var register = agencies.register();
        var current = known;
        if (current == null || current.register() != register) {
            var bodies = register.all().stream()
                    .filter(agency -> !agency.isGroup())
                    .map(KnownNames::names)
                    .toList();
            current = new Known(register, new OtherNames(bodies, ABBREVIATIONS));
            known = current;
        }
        return current.names();
    }

    static List<List<String>> abbreviations() {
        try (var file = KnownNames.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("Missing on the class path: " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s*=\\s*", 2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Agency agency) {
        return Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                .toList();
    }
}
