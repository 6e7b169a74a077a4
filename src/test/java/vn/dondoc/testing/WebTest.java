package vn.dondoc.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole application with its real security, asked through MockMvc; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "dondoc.data=target/test-data/web",
            "dondoc.outbox=target/test-data/web-outbox",
            "dondoc.folders[0].name=kho",
            "dondoc.folders[0].path=target/test-data/web-kho",
            "dondoc.folders[0].past=true",
            "spring.datasource.url=jdbc:h2:mem:web;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camel.main.auto-startup=false"
        })
@AutoConfigureMockMvc
public @interface WebTest {}
