package vn.dondoc.tracking;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.review.Confirmations;
import vn.dondoc.review.ConfirmedDirective;

/** Enters a confirmed directive for tests of other packages, as the stage does. */
public final class Registering {

    private Registering() {}

    public static void register(ApplicationContext context, DocumentId document) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.getBean(Confirmations.class)
                        .held(document)
                        .forEach(context.getBean(Registration.class)::register));
    }

    public static void register(ApplicationContext context, ConfirmedDirective confirmed) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> context.getBean(Registration.class).register(confirmed));
    }
}
