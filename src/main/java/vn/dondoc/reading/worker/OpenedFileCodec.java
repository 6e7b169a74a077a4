package vn.dondoc.reading.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.Part;
import vn.dondoc.reading.Reading;

/** What was found in a file as it passes between the processes. */
final class OpenedFileCodec {

    private static final int NO_REFUSAL = -1;

    private OpenedFileCodec() {}

    static void write(OpenedFile opened, DataOutputStream out) throws IOException {
        ReadingCodec.write(opened.reading(), out);
        out.writeBoolean(opened.wrapper());
        out.writeInt(opened.parts().size());
        for (Part part : opened.parts()) {
            ReadingCodec.string(part.path(), out);
            Path file = part.file();
            ReadingCodec.string(file == null ? "" : file.toString(), out);
            out.writeLong(part.size());
            Part.Refusal refusal = part.refusal();
            out.writeByte(refusal == null ? NO_REFUSAL : refusal.ordinal());
        }
        out.writeInt(opened.given().size());
        for (GivenFact fact : opened.given()) {
            out.writeByte(fact.field().ordinal());
            ReadingCodec.string(fact.value(), out);
            ReadingCodec.string(fact.source(), out);
        }
    }

    static OpenedFile read(DataInputStream in) throws IOException {
        Reading reading = ReadingCodec.read(in);
        boolean wrapper = in.readBoolean();
        List<Part> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(part(in));
        }
        List<GivenFact> given = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            given.add(new GivenFact(
                    GivenFact.Field.values()[in.readByte()], ReadingCodec.string(in), ReadingCodec.string(in)));
        }
        return new OpenedFile(reading, parts, wrapper, given);
    }

    private static Part part(DataInputStream in) throws IOException {
        String path = ReadingCodec.string(in);
        String file = ReadingCodec.string(in);
        long size = in.readLong();
        return new Part(path, file.isEmpty() ? null : Path.of(file), size, refusal(in.readByte()));
    }

    private static Part.@Nullable Refusal refusal(int ordinal) {
        return ordinal == NO_REFUSAL ? null : Part.Refusal.values()[ordinal];
    }
}
