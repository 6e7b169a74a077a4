package vn.dondoc.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;

/** Keeps secrets in the database under a key that is not in it: whoever has only the database, or a backup, has no second step. */
@Component
class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(LoginSettings settings, Folders folders) throws IOException {
        Path file = settings.keyFile();
        this.key = new SecretKeySpec(
                keyIn(file == null ? folders.data().resolve("keys").resolve("login.key") : file), "AES");
    }

    /** {@code owner} is bound to it: a secret moved to another's row opens nothing. */
    String close(byte[] secret, String owner) {
        byte[] nonce = bytes(NONCE_BYTES);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + CIPHER, impossible);
        }
    }

    /** Empty where it was closed with another key, as after a restore without {@code data/keys}. */
    Optional<byte[]> open(String closed, String owner) {
        byte[] bytes = Base64.getDecoder().decode(closed);
        byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (AEADBadTagException anotherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + CIPHER, impossible);
        }
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] keyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(
                    folder,
                    "login",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(aside, bytes(KEY_BYTES), StandardOpenOption.SYNC);
            try {
                // A link is made once: of two processes that start together the second takes the key of the first.
                Files.createLink(file, aside);
            } catch (FileAlreadyExistsException another) {
                Files.delete(aside);
                return checked(file);
            }
            Files.delete(aside);
        }
        return checked(file);
    }

    private static byte[] checked(Path file) throws IOException {
        byte[] key = Files.readAllBytes(file);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("Khóa trong %s phải có đúng %d byte".formatted(file, KEY_BYTES));
        }
        return key;
    }
}
