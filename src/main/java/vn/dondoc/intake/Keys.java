package vn.dondoc.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.folders.Folders;

/** Hashes with a key that never leaves {@code data/keys}: whoever has only the database cannot try out which secret file it was. */
@Component
public class Keys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Keys(Folders folders) throws IOException {
        this.key = new SecretKeySpec(keyIn(folders.data().resolve("keys")), ALGORITHM);
    }

    public String hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    private static byte[] keyIn(Path folder) throws IOException {
        var file = folder.resolve("ledger.key");
        if (!Files.exists(file)) {
            DurableFiles.createFolders(folder);
            var fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            var aside = folder.resolve(UUID.randomUUID().toString());
            Files.write(aside, fresh);
            if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            DurableFiles.move(aside, file);
        }
        return Files.readAllBytes(file);
    }
}
