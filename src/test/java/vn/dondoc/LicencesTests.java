package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of licences says what is really there. */
class LicencesTests {

    private static final Set<String> USABLE = Set.of(
            "Apache-2.0",
            "Apache-1.1-style (JDOM)",
            "MIT",
            "Bouncy Castle (MIT)",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "EPL-1.0",
            "EPL-2.0",
            "EDL-1.0",
            "LGPL",
            "MPL",
            "CDDL-1.0",
            "CC0-1.0",
            "OFL-1.1",
            "Unicode-3.0",
            "UnRAR",
            "GPL-2.0 with Classpath-exception",
            "UnboundID LDAP SDK");

    @Test
    void everyLibraryStandsInTheTableAndNoOther() throws IOException {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(libraries());
    }

    @Test
    void everyLibraryHasALicenceThatAllowsWhatWeDo() throws IOException {
        assertThat(table())
                .allSatisfy((library, licences) ->
                        assertThat(licences.split(" or ")).as(library).anyMatch(USABLE::contains));
    }

    private static Map<String, String> table() throws IOException {
        return Files.readAllLines(Path.of("docs/licences.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| library"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(
                        cells -> cells[1].strip(), cells -> cells[3].strip(), (one, other) -> one, TreeMap::new));
    }

    /** By the folder that Maven keeps each in: …/artifact/version/artifact-version.jar. */
    private static Set<String> libraries() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(jar -> jar.getNameCount() > 3
                        && jar.getFileName()
                                .toString()
                                .startsWith(jar.getName(jar.getNameCount() - 3).toString()))
                .map(jar -> jar.getName(jar.getNameCount() - 3).toString())
                .filter(name -> !name.startsWith("surefire-") && !name.equals("common-java5"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
