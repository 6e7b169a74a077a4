package vn.dondoc.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The boxes of one page as they lie in the database: distances in small numbers, places in 1/20000 of the page, compressed. */
final class PackedBoxes {

    private static final float FINENESS = 20_000;

    private PackedBoxes() {}

    static String pack(List<Box> boxes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(boxes.size());
            int at = 0;
            for (Box box : boxes) {
                out.writeInt(box.start() - at);
                out.writeInt(box.end() - box.start());
                at = box.start();
                out.writeShort(fine(box.place().x()));
                out.writeShort(fine(box.place().y()));
                out.writeShort(fine(box.place().width()));
                out.writeShort(fine(box.place().height()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static List<Box> unpack(String packed, int page) {
        var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(packed));
        try (var in = new DataInputStream(new InflaterInputStream(bytes))) {
            List<Box> boxes = new ArrayList<>();
            int at = 0;
            for (int left = in.readInt(); left > 0; left--) {
                at += in.readInt();
                int length = in.readInt();
                boxes.add(new Box(at, at + length, new Place(page, next(in), next(in), next(in), next(in))));
            }
            return boxes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is drawn beyond the page's edge is held there. */
    private static int fine(float share) {
        return Math.round(Math.clamp(share, -0.5f, 1.5f) * FINENESS);
    }

    private static float next(DataInputStream in) throws IOException {
        return in.readShort() / FINENESS;
    }
}
