package vn.dondoc.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.work.NamedFault;

/** Why a mail server could not be used, in words of which a person can make something. */
public class MailFault extends Exception implements NamedFault {

    private final String reason;
    private final boolean passes;

    public MailFault(String reason, boolean passes, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.passes = passes;
    }

    /** What a failed conversation with a server amounts to. All of it may be gone when it is tried again. */
    public static MailFault of(MessagingException failure) {
        return new MailFault(reasonOf(failure), true, failure);
    }

    private static String reasonOf(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "post.reason.login";
        }
        if (failure instanceof FolderNotFoundException) {
            return "post.reason.folder";
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = deeper(cause)) {
            switch (cause) {
                case SSLException e -> {
                    return "post.reason.tls";
                }
                case UnknownHostException e -> {
                    return "post.reason.unknownHost";
                }
                case ConnectException e -> {
                    return "post.reason.unreachable";
                }
                case NoRouteToHostException e -> {
                    return "post.reason.unreachable";
                }
                case SocketTimeoutException e -> {
                    return "post.reason.slow";
                }
                default -> {}
            }
        }
        return "post.reason.server";
    }

    private static @Nullable Throwable deeper(Throwable failure) {
        var next = failure instanceof MessagingException mail ? mail.getNextException() : null;
        return next == null ? failure.getCause() : next;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public boolean passes() {
        return passes;
    }
}
