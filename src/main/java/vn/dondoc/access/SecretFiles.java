package vn.dondoc.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Takes secrets from files that variables name: {@code SPRING_DATASOURCE_PASSWORD_FILE=/run/secrets/db} gives the password of the database,
 * which then stands neither in a settings file nor in the environment of the process.
 */
class SecretFiles implements EnvironmentPostProcessor {

    private static final Pattern NAME =
            Pattern.compile("((?:DONDOC|SPRING|SERVER)_\\w*(?:PASSWORD|SECRET|TOKEN))_FILE");
    /** Spring reads NAMES_LIKE_THIS only in sources whose name ends so. */
    private static final String SOURCE = "secretFiles-systemEnvironment";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = read(environment.getSystemEnvironment());
        if (!secrets.isEmpty()) {
            environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(SOURCE, secrets));
        }
    }

    static Map<String, Object> read(Map<String, Object> variables) {
        var secrets = new HashMap<String, Object>();
        variables.forEach((name, file) -> {
            var known = NAME.matcher(name);
            if (known.matches()) {
                try {
                    secrets.put(
                            known.group(1),
                            Files.readString(Path.of(file.toString())).strip());
                } catch (IOException e) {
                    throw new UncheckedIOException("Không đọc được tệp mà %s nêu: %s".formatted(name, file), e);
                }
            }
        });
        return secrets;
    }
}
