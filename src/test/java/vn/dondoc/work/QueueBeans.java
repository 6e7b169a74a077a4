package vn.dondoc.work;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The real work queue for tests that wire a few beans. */
@TestConfiguration
@Import({WorkQueue.class, Nudges.class, HandOver.class})
public class QueueBeans {

    @Bean
    static WorkSettings workSettings() {
        return new WorkSettings(Duration.ofSeconds(30), 3);
    }
}
