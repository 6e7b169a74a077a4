package vn.dondoc;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.dondoc.testing.Approved;

class ModulePictureTests {

    private static final ApplicationModules MODULES = ModularityTests.MODULES;

    @Test
    void theModulePictureIsTheApprovedOne() throws IOException {
        var picture = MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .map(ModulePictureTests::line)
                .collect(Collectors.joining("\n", "", "\n"));

        Approved.file("docs/architecture/modules.txt").holds(picture);
    }

    private static String line(ApplicationModule module) {
        var imports = module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .sorted()
                .collect(Collectors.joining(", "));
        return "%-12s → %s".formatted(module.getIdentifier(), imports.isEmpty() ? "–" : imports);
    }
}
