package vn.dondoc.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;
import vn.dondoc.folders.Folders;

/** Makes the first administrator on the first start, with a password that works once. */
@Component
class FirstAccount implements ApplicationRunner {

    static final String LOGIN = "quantri";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate once;
    private final Clock clock;
    private final Path note;

    FirstAccount(
            Accounts accounts,
            Passwords passwords,
            AuditTrail audit,
            TransactionTemplate once,
            Clock clock,
            Folders folders) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
        this.note = folders.data().resolve("run").resolve("mat-khau-lan-dau.txt");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.none()) {
            return;
        }
        String password = passwords.oneTime();
        // The note first: a kill between the two leaves a note without an account, which the next start writes anew.
        write(password);
        var account = Account.fresh(
                new NewAccount(LOGIN, "Quản trị hệ thống", Set.of(Role.ADMINISTRATOR, Role.OFFICE_SPECIALIST), null),
                true,
                clock.instant());
        once.executeWithoutResult(status -> {
            accounts.add(account, passwords.hash(password));
            audit.record(Actor.system("access"), "account.created", "account", LOGIN, null);
        });
        // Not through the log: a log is kept and read by others.
        System.out.printf(
                "%n  Tài khoản quản trị đầu tiên: %s%n  Mật khẩu dùng một lần:       %s%n  (cũng ghi trong %s cho đến khi được đổi)%n%n",
                LOGIN, password, note);
    }

    /** After the password was changed the note has no use but to mislead. */
    void forget(String login) {
        if (login.equals(LOGIN)) {
            try {
                Files.deleteIfExists(note);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(String password) {
        try {
            Files.createDirectories(note.getParent());
            Files.deleteIfExists(note);
            Files.createFile(note, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(note, "Tên đăng nhập: %s%nMật khẩu dùng một lần: %s%n".formatted(LOGIN, password));
        } catch (IOException e) {
            throw new UncheckedIOException("Không ghi được " + note, e);
        }
    }
}
