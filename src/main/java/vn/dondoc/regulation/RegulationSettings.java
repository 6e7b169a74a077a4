package vn.dondoc.regulation;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code dondoc.regulation} names the profile to follow; {@code dondoc.regulations} a folder whose files replace the packed ones. */
@Configuration
class RegulationSettings {

    @Bean
    static Regulations regulations(
            @Value("${dondoc.regulation:dak-lak}") String active, @Value("${dondoc.regulations:}") String folder) {
        return Regulations.load(folder.isBlank() ? null : Path.of(folder), active);
    }
}
