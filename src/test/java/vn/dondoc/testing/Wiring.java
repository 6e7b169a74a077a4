package vn.dondoc.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few beans over one database, with real transactions and nothing else of the application:
 * {@code Wiring.over(Databases.h2(), clock, data, Outbox.class)}.
 */
public final class Wiring implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    private Wiring(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan("vn.dondoc")
    static class Transactions {}

    public static Wiring over(DataSource database, Clock clock, Path data, Class<?>... beans) {
        return over(database, clock, data, Map.of(), beans);
    }

    /** {@code given} are beans by their type, for settings records and stand-ins; they come before any other of that type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Wiring over(
            DataSource database, Clock clock, Path data, Map<Class<?>, Object> given, Class<?>... beans) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "dondoc.data", data.toString(),
                                "dondoc.inbox", data.resolve("inbox").toString(),
                                "dondoc.outbox", data.resolve("outbox").toString(),
                                "dondoc.routes", "routes")));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        var transactions = new JdbcTransactionManager(database);
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, () -> clock);
        given.forEach((type, bean) ->
                context.registerBean("given-" + type.getName(), (Class) type, () -> bean, one -> one.setPrimary(true)));
        context.register(Transactions.class);
        context.register(beans);
        context.refresh();
        return new Wiring(context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public TransactionTemplate transactions() {
        return get(TransactionTemplate.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
