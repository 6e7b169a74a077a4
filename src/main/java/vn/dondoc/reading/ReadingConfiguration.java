package vn.dondoc.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's worker processes, within the limits of {@code dondoc.reading}. */
@Configuration
class ReadingConfiguration {

    /** {@code memory-megabytes} of each worker, {@code seconds} without progress before a file is given up, {@code workers} side by side. */
    @ConfigurationProperties("dondoc.reading")
    record Settings(
            @DefaultValue("512") int memoryMegabytes,
            @DefaultValue("60") int seconds,
            @DefaultValue("2") int workers) {}

    @Bean
    OriginalReader originalReader(Settings settings) {
        return new OriginalReader(
                new ReadingLimits(settings.memoryMegabytes(), settings.seconds(), settings.workers()));
    }
}
