package vn.dondoc.reading.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Signature;

/** A signature as it passes between the processes. */
final class SignatureCodec {

    private SignatureCodec() {}

    static void write(Signature signature, DataOutputStream out) throws IOException {
        ReadingCodec.string(signature.signer(), out);
        maybe(signature.organisation(), out);
        Instant signedAt = signature.signedAt();
        out.writeBoolean(signedAt != null);
        if (signedAt != null) {
            out.writeLong(signedAt.toEpochMilli());
        }
        out.writeBoolean(signature.timestamped());
        maybe(signature.reason(), out);
        maybe(signature.location(), out);
        out.writeByte(signature.integrity().ordinal());
        out.writeInt(signature.certificates().size());
        for (String certificate : signature.certificates()) {
            ReadingCodec.string(certificate, out);
        }
    }

    static Signature read(DataInputStream in) throws IOException {
        String signer = ReadingCodec.string(in);
        String organisation = maybe(in);
        Instant signedAt = in.readBoolean() ? Instant.ofEpochMilli(in.readLong()) : null;
        boolean timestamped = in.readBoolean();
        String reason = maybe(in);
        String location = maybe(in);
        Signature.Integrity integrity = Signature.Integrity.values()[in.readByte()];
        List<String> certificates = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            certificates.add(ReadingCodec.string(in));
        }
        return new Signature(signer, organisation, signedAt, timestamped, reason, location, integrity, certificates);
    }

    private static void maybe(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            ReadingCodec.string(text, out);
        }
    }

    private static @Nullable String maybe(DataInputStream in) throws IOException {
        return in.readBoolean() ? ReadingCodec.string(in) : null;
    }
}
