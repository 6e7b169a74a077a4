package vn.dondoc.reading.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.UnpackLimits;

/** What a worker is asked: to read this file, and to lay what is inside it into a folder; without a folder its parts are left alone; {@code asWritten}
 * leaves the letters of old encodings as they are. */
record WorkerRequest(Path file, @Nullable Path parts, UnpackLimits limits, boolean asWritten) {

    void write(DataOutputStream out) throws IOException {
        ReadingCodec.string(file.toAbsolutePath().toString(), out);
        ReadingCodec.string(parts == null ? "" : parts.toAbsolutePath().toString(), out);
        out.writeInt(limits.files());
        out.writeLong(limits.bytes());
        out.writeInt(limits.ratio());
        out.writeInt(limits.nameLength());
        out.writeInt(limits.depth());
        out.writeBoolean(asWritten);
    }

    /** Its end is an {@link java.io.EOFException}. */
    static WorkerRequest read(DataInputStream in) throws IOException {
        Path file = Path.of(ReadingCodec.string(in));
        String parts = ReadingCodec.string(in);
        UnpackLimits limits = new UnpackLimits(in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readInt());
        return new WorkerRequest(file, parts.isEmpty() ? null : Path.of(parts), limits, in.readBoolean());
    }
}
