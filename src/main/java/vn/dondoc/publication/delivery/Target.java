package vn.dondoc.publication.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A place to which the portal is delivered. Which of the settings it needs depends on its way; a password can lie in a file. */
public record Target(
        String name,
        Way way,
        @Nullable Path folder,
        @Nullable URI address,
        @DefaultValue("") String user,
        @Nullable Path passwordFile,
        @Nullable Path keyFile,
        @Nullable Path knownHosts,
        @DefaultValue("60s") Duration timeout) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    /** How it gets there; the routes have a branch for each. */
    public enum Way {
        FOLDER,
        SFTP,
        WEBDAV,
        HOOK
    }

    public Target {
        String of = "dondoc.portal.targets, " + name + ": ";
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(of + "tên chỉ gồm a-z, 0-9 và dấu -");
        }
        switch (way) {
            case FOLDER -> need(folder != null, of + "thiếu folder");
            case SFTP -> {
                need(
                        address != null && "sftp".equals(address.getScheme()),
                        of + "address phải có dạng sftp://máy-chủ/thư-mục");
                need(!user.isBlank(), of + "thiếu user");
                need(knownHosts != null, of + "thiếu known-hosts, tệp có khóa của máy chủ");
                need(passwordFile != null || keyFile != null, of + "thiếu password-file hoặc key-file");
            }
            case WEBDAV, HOOK ->
                need(
                        address != null && ("https".equals(address.getScheme()) || isLoopback(address)),
                        of + "address phải có dạng https://máy-chủ/đường-dẫn");
        }
    }

    private static boolean isLoopback(URI address) {
        return "http".equals(address.getScheme())
                && ("localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost()));
    }

    private static void need(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
