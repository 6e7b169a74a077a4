package vn.dondoc.reading.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.ReadingLimits;

/** The command line that starts a worker on the same JDK and classes as this process. */
final class WorkerCommand {

    private static final String PACKED = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private WorkerCommand() {}

    /** Made when first asked for, and shared by all workers of this process: the files that they lock. */
    private static final class Shared {

        private static final int MOST = 64;
        private static final Path CORES = cores();

        private static Path cores() {
            try {
                Path folder = Files.createTempDirectory("dondoc-ocr-cores");
                folder.toFile().deleteOnExit();
                for (int core = 0; core < MOST; core++) {
                    Files.createFile(folder.resolve("core-" + core)).toFile().deleteOnExit();
                }
                return folder;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    static List<String> of(ReadingLimits limits) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memoryMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // Mail is read as its sender meant it, not as the standards want it.
                "-Dmail.mime.base64.ignoreerrors=true",
                "-Dmail.mime.uudecode.ignoreerrors=true",
                "-Dmail.mime.ignoreunknownencoding=true",
                "-Dmail.mime.parameters.strict=false",
                "-Dmail.mime.multipart.allowempty=true",
                "-Dmail.mime.decodeparameters=true",
                "-Ddondoc.ocr.program=" + limits.ocrProgram(),
                "-Ddondoc.ocr.seconds=" + limits.ocrSeconds(),
                "-Ddondoc.ocr.cores=" + limits.ocrCores(),
                "-Ddondoc.ocr.cores.folder=" + (limits.workers() == 1 ? "" : Shared.CORES),
                "-Dlogback.configurationFile=reading-worker-logback.xml",
                "-cp",
                System.getProperty("java.class.path")));
        if (isPacked()) {
            command.add(1, "-Dloader.main=" + WorkerMain.class.getName());
            command.add(PACKED);
        } else {
            command.add(WorkerMain.class.getName());
        }
        return command;
    }

    /** Inside the one-file jar only Boot's launcher finds the libraries. */
    private static boolean isPacked() {
        return WorkerCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .contains("nested:");
    }
}
