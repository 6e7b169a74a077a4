package vn.dondoc.tracking;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.review.ConfirmedDirective;

/** Enters directives into a running application, for the tests of whatever shows them. */
public final class Entered {

    private Entered() {}

    public static void directive(ApplicationContext context, ConfirmedDirective directive) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(Registration.class).register(directive));
    }
}
