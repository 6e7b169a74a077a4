package vn.dondoc.rendering;

/** A template that cannot be used: it is missing, does not compile, or does not fit what was filled in. */
public class BrokenTemplate extends RuntimeException {

    BrokenTemplate(String template, String reason) {
        super("Mẫu báo cáo “%s” không dùng được: %s".formatted(template, reason));
    }

    BrokenTemplate(String template, Throwable cause) {
        super("Mẫu báo cáo “%s” không dùng được: %s".formatted(template, cause.getMessage()), cause);
    }
}
