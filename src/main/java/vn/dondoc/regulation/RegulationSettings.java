package vn.dondoc.regulation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code dondoc.regulation} names the profile to follow until an administrator chooses one; {@code dondoc.regulations} a folder with more
 * profiles, or with files that replace the packed ones.
 */
@Configuration
class RegulationSettings {

    @Bean
    static Regulations regulations(
            @Value("${dondoc.regulation:dak-lak}") String configured,
            @Value("${dondoc.regulations:}") String folder,
            Clock clock) {
        return Regulations.load(folder.isBlank() ? null : Path.of(folder), configured, () -> LocalDate.now(clock));
    }
}
