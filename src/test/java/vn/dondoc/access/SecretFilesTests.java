package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

class SecretFilesTests {

    @TempDir
    Path folder;

    @Test
    void aVariableNamesTheFileOfASecret() throws Exception {
        Path file = Files.writeString(folder.resolve("db"), "bí mật 8841\n");
        var environment = new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return Map.of(
                        "SPRING_DATASOURCE_PASSWORD_FILE",
                        file.toString(),
                        "DONDOC_LOGIN_OIDC_CLIENTSECRET_FILE",
                        file.toString());
            }
        };

        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("bí mật 8841");
        assertThat(Binder.get(environment)
                        .bind("dondoc.login.oidc.client-secret", String.class)
                        .get())
                .isEqualTo("bí mật 8841");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndOtherVariablesAreLeftAlone() {
        Path missing = folder.resolve("khong-co");

        assertThatThrownBy(() -> SecretFiles.read(Map.of("DONDOC_POST_PASSWORD_FILE", missing.toString())))
                .hasMessageContaining("DONDOC_POST_PASSWORD_FILE")
                .hasMessageContaining(missing.toString());
        assertThat(SecretFiles.read(Map.of("DONDOC_LOGIN_KEYFILE", "x", "HOME_PASSWORD_FILE", "y")))
                .isEmpty();
    }
}
