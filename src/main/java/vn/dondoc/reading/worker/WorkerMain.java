package vn.dondoc.reading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.dondoc.reading.OpenedFile;
import vn.dondoc.reading.format.FormatReader;

/** The worker process: requests in, what was found out, until its input ends. */
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
        while (true) {
            WorkerRequest request;
            try {
                request = WorkerRequest.read(in);
            } catch (EOFException noMoreWork) {
                return;
            }
            OpenedFile opened = reader.open(request.file(), request.parts(), request.limits());
            out.writeByte(RESULT);
            OpenedFileCodec.write(opened, out);
            out.flush();
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
