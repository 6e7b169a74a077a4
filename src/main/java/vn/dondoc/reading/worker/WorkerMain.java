package vn.dondoc.reading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.PageSize;
import vn.dondoc.reading.format.FormatReader;
import vn.dondoc.reading.format.OfficePdf;
import vn.dondoc.reading.format.PagePictures;
import vn.dondoc.reading.layout.LegacyText;

/** The worker process: questions in, what was found out, until its input ends. */
public final class WorkerMain {

    static final int PROGRESS = 1;
    static final int RESULT = 2;

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // What a parser prints must not get between the answers.
        System.setOut(System.err);
        endWithParent();
        FormatReader reader = new FormatReader((page, pages) -> progress(out, page, pages));
        // Its start is nobody's fault, least of all the first file's.
        progress(out, 0, 0);
        for (int question = in.read(); question >= 0; question = in.read()) {
            answer(Question.values()[question], reader, in, out);
            out.flush();
        }
    }

    private static void answer(Question question, FormatReader reader, DataInputStream in, DataOutputStream out)
            throws IOException {
        switch (question) {
            case READ -> {
                WorkerRequest request = WorkerRequest.read(in);
                OpenedFile opened = request.asWritten()
                        ? LegacyText.asWritten(() -> reader.open(request.file(), request.parts(), request.limits()))
                        : reader.open(request.file(), request.parts(), request.limits());
                out.writeByte(RESULT);
                OpenedFileCodec.write(opened, out);
            }
            case SIZES -> {
                List<PageSize> sizes = PagePictures.sizes(Path.of(ReadingCodec.string(in)));
                out.writeByte(RESULT);
                ReadingCodec.sizes(sizes, out);
            }
            case PICTURE -> {
                byte[] png = PagePictures.png(Path.of(ReadingCodec.string(in)), in.readInt(), in.readInt());
                out.writeByte(RESULT);
                out.writeInt(png.length);
                out.write(png);
            }
            case CONVERT -> {
                boolean made = OfficePdf.make(Path.of(ReadingCodec.string(in)), Path.of(ReadingCodec.string(in)));
                out.writeByte(RESULT);
                out.writeBoolean(made);
            }
        }
    }

    private static void progress(DataOutputStream out, int page, int pages) {
        try {
            out.writeByte(PROGRESS);
            out.writeInt(page);
            out.writeInt(pages);
            out.flush();
        } catch (IOException parentGone) {
            throw new UncheckedIOException(parentGone);
        }
    }

    /** A parent that was killed cannot end its worker. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> {
                    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                    Runtime.getRuntime().halt(1);
                }));
    }
}
