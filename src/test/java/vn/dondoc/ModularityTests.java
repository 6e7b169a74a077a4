package vn.dondoc;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(Dondoc.class, new ImportOption.DoNotIncludeTests());

    @Test
    void everyPackageImportsOnlyWhatItsPackageInfoAllows() {
        MODULES.verify();
    }
}
