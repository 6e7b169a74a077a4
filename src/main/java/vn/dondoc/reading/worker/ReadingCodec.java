package vn.dondoc.reading.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.Box;
import vn.dondoc.reading.Furniture;
import vn.dondoc.reading.PageSize;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.Print;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.Signature;

/** A reading as it passes between the processes. */
final class ReadingCodec {

    private ReadingCodec() {}

    static void write(Reading reading, DataOutputStream out) throws IOException {
        string(reading.getClass().getSimpleName(), out);
        switch (reading) {
            case Reading.Text text -> text(text, out);
            case Reading.NoText none -> {
                out.writeInt(none.pages());
                string(none.reason(), out);
            }
            case Reading.Unsupported unsupported -> string(unsupported.mediaType(), out);
            case Reading.Secret secret -> string(secret.level(), out);
            case Reading.Broken broken -> string(broken.reason(), out);
            case Reading.TimedOut timedOut -> out.writeInt(timedOut.seconds());
            case Reading.Encrypted locked -> {}
            case Reading.OutOfMemory full -> {}
        }
    }

    static Reading read(DataInputStream in) throws IOException {
        String kind = string(in);
        return switch (kind) {
            case "Text" -> text(in);
            case "NoText" -> new Reading.NoText(in.readInt(), string(in));
            case "Unsupported" -> new Reading.Unsupported(string(in));
            case "Secret" -> new Reading.Secret(string(in));
            case "Broken" -> new Reading.Broken(string(in));
            case "TimedOut" -> new Reading.TimedOut(in.readInt());
            case "Encrypted" -> new Reading.Encrypted();
            case "OutOfMemory" -> new Reading.OutOfMemory();
            default -> throw new IOException("Unknown kind of reading: " + kind);
        };
    }

    private static void text(Reading.Text text, DataOutputStream out) throws IOException {
        string(text.text(), out);
        out.writeInt(text.blocks().size());
        for (Block block : text.blocks()) {
            block(block, out);
        }
        out.writeInt(text.furniture().size());
        for (Furniture piece : text.furniture()) {
            out.writeInt(piece.page());
            string(piece.text(), out);
        }
        out.writeInt(text.pages());
        out.writeInt(text.notes().size());
        for (String note : text.notes()) {
            string(note, out);
        }
        print(text.print(), out);
        out.writeInt(text.signatures().size());
        for (Signature signature : text.signatures()) {
            SignatureCodec.write(signature, out);
        }
    }

    private static Reading.Text text(DataInputStream in) throws IOException {
        String text = string(in);
        List<Block> blocks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            blocks.add(block(in));
        }
        List<Furniture> furniture = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            furniture.add(new Furniture(in.readInt(), string(in)));
        }
        int pages = in.readInt();
        List<String> notes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            notes.add(string(in));
        }
        Print print = print(in);
        List<Signature> signatures = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            signatures.add(SignatureCodec.read(in));
        }
        return new Reading.Text(text, blocks, furniture, pages, notes, print, signatures);
    }

    private static void print(Print print, DataOutputStream out) throws IOException {
        sizes(print.pages(), out);
        out.writeInt(print.boxes().size());
        for (Box box : print.boxes()) {
            out.writeInt(box.start());
            out.writeInt(box.end());
            out.writeInt(box.place().page());
            out.writeFloat(box.place().x());
            out.writeFloat(box.place().y());
            out.writeFloat(box.place().width());
            out.writeFloat(box.place().height());
        }
    }

    private static Print print(DataInputStream in) throws IOException {
        List<PageSize> pages = sizes(in);
        List<Box> boxes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            boxes.add(new Box(
                    in.readInt(),
                    in.readInt(),
                    new Place(in.readInt(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat())));
        }
        return new Print(pages, boxes);
    }

    static void sizes(List<PageSize> pages, DataOutputStream out) throws IOException {
        out.writeInt(pages.size());
        for (PageSize page : pages) {
            out.writeFloat(page.width());
            out.writeFloat(page.height());
        }
    }

    static List<PageSize> sizes(DataInputStream in) throws IOException {
        List<PageSize> pages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.add(new PageSize(in.readFloat(), in.readFloat()));
        }
        return pages;
    }

    private static void block(Block block, DataOutputStream out) throws IOException {
        out.writeByte(block.kind().ordinal());
        out.writeInt(block.start());
        out.writeInt(block.end());
        out.writeInt(block.page());
        out.writeInt(block.level());
        Block.Cell cell = block.cell();
        out.writeBoolean(cell != null);
        if (cell != null) {
            out.writeInt(cell.table());
            out.writeInt(cell.row());
            out.writeInt(cell.column());
            out.writeInt(cell.rows());
        }
    }

    private static Block block(DataInputStream in) throws IOException {
        Block.Kind kind = Block.Kind.values()[in.readByte()];
        int start = in.readInt();
        int end = in.readInt();
        int page = in.readInt();
        int level = in.readInt();
        Block.Cell cell =
                in.readBoolean() ? new Block.Cell(in.readInt(), in.readInt(), in.readInt(), in.readInt()) : null;
        return new Block(kind, start, end, page, level, cell);
    }

    static void string(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
