package vn.dondoc;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForbiddenCallsTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dondoc");

    /** A one-time password belongs on the console and not in a log file that is kept; the worker answers its parent there. */
    private static final Set<String> PRINTING =
            Set.of("vn.dondoc.access.FirstAccount", "vn.dondoc.reading.worker.WorkerMain");

    @Test
    void nothingAsksTheMachineForTheTimePastTheClock() {
        var bareNow = DescribedPredicate.describe(
                "now() without a Clock",
                (JavaMethodCall call) -> call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        noClasses().should().callMethodWhere(bareNow).check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    @Test
    void nothingSleeps() {
        noClasses()
                .should()
                .callMethodWhere(target(name("sleep")).and(target(owner(name(Thread.class.getName())))))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineTheFirstPasswordAndTheWorkerPrint() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("vn.dondoc.cli..")
                        .or(DescribedPredicate.describe("printing", type -> PRINTING.contains(type.getName())))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void onlyThePipelineKnowsCamel() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("vn.dondoc.pipeline..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(CLASSES);
    }
}
