package vn.dondoc.post;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The server that takes outgoing mail; without a host none is sent. config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.post")
record PostSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("") String user,
        @Nullable Secret password,
        @Nullable Path passwordFile,
        @Nullable Path tokenFile,
        @DefaultValue List<String> tokenCommand,
        @DefaultValue("") String from,
        @DefaultValue("30s") Duration timeout) {

    boolean isOn() {
        return !host.isBlank() && !from.isBlank();
    }

    MailServer server() {
        return new MailServer(
                host, port, tls, new Credentials(user, password, passwordFile, tokenFile, tokenCommand), timeout);
    }
}
