package vn.dondoc.tracking;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Raises matters in a running application, for the tests of whatever shows them. */
public final class Raised {

    private Raised() {}

    public static void difficulty(ApplicationContext context, UUID task, String text, String remedy) {
        Taken taken = context.getBean(Matters.class)
                .raise(
                        Given.OFFICE,
                        null,
                        new Matters.Raising(
                                MatterKind.DIFFICULTY,
                                new TaskId(task),
                                new Matter.Said(text, remedy, null, null, null, null, null),
                                null,
                                List.of()));
        if (taken != Taken.DONE) {
            throw new AssertionError(taken);
        }
    }
}
