package vn.dondoc.reading.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.ReadingLimits;

/** The command line that starts a worker on the same JDK and classes as this process. */
final class WorkerCommand {

    private static final String PACKED = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private WorkerCommand() {}

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
