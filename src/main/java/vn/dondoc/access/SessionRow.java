package vn.dondoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/** Binds the session in memory to its row: it has one from its first request on, and ends when the row is ended. */
class SessionRow {

    private static final String NAME = "dondoc.session";

    private final LoginSessions sessions;

    SessionRow(LoginSessions sessions) {
        this.sessions = sessions;
    }

    static Optional<UUID> of(HttpSession session) {
        return Optional.ofNullable((UUID) session.getAttribute(NAME));
    }

    /** Whether the session of this request may go on. */
    boolean goesOn(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return true;
        }
        Optional<UUID> row = of(session);
        if (row.isEmpty()) {
            String device = Device.called(request.getHeader("User-Agent"));
            session.setAttribute(
                    NAME,
                    sessions.begin(account.login(), request.getRemoteAddr(), device)
                            .id());
            return true;
        }
        Optional<LoginSession> open =
                sessions.open(row.get()).filter(one -> one.login().equals(account.login()));
        open.ifPresent(sessions::used);
        return open.isPresent();
    }

    /** Logged out, or thrown out. */
    void end(HttpServletRequest request, String login) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            of(session).ifPresent(row -> sessions.end(row, login));
        }
    }
}
