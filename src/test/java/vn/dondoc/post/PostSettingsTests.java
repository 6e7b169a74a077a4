package vn.dondoc.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PostSettingsTests {

    @Test
    void areReadFromTheFileAndShowNoSecret() {
        var settings = bound(Map.of(
                "dondoc.post.host", "smtp.tinh.gov.vn",
                "dondoc.post.password", "mật khẩu",
                "dondoc.post.token-command[0]", "lay-ma",
                "dondoc.post.token-command[1]", "hop thu",
                "dondoc.post.password-file", "/etc/dondoc/mk",
                "dondoc.post.from", "Đôn Đốc <dondoc@tinh.gov.vn>"));

        assertThat(settings.isOn()).isTrue();
        assertThat(settings.tls()).isEqualTo(Tls.STARTTLS);
        assertThat(settings.password()).isEqualTo(new Secret("mật khẩu"));
        assertThat(settings.passwordFile()).isEqualTo(Path.of("/etc/dondoc/mk"));
        assertThat(settings.tokenCommand()).containsExactly("lay-ma", "hop thu");
        assertThat(settings.toString()).doesNotContain("mật khẩu");
    }

    @Test
    void sayNothingAndSendNothing() {
        assertThat(bound(Map.of()).isOn()).isFalse();
    }

    private static PostSettings bound(Map<String, String> said) {
        return new Binder(new MapConfigurationPropertySource(said)).bindOrCreate("dondoc.post", PostSettings.class);
    }
}
