package vn.dondoc.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Outgoing mail for tests of other packages. */
public final class TestPost {

    private TestPost() {}

    public static List<Class<?>> beans() {
        return List.of(Post.class, PostStage.class, OutgoingMails.class, Smtp.class);
    }

    public static Map<Class<?>, Object> off() {
        return settings("", 25);
    }

    public static Map<Class<?>, Object> at(int port) {
        return settings("127.0.0.1", port);
    }

    private static Map<Class<?>, Object> settings(String host, int port) {
        return Map.of(
                PostSettings.class,
                new PostSettings(
                        host,
                        port,
                        Tls.NONE,
                        "",
                        null,
                        null,
                        null,
                        List.of(),
                        "Đôn Đốc <dondoc@tinh.vn>",
                        Duration.ofSeconds(10)));
    }
}
