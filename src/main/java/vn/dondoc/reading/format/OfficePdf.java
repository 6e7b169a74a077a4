package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has LibreOffice, where it is installed, print an Office file as a PDF: with a profile of its own, without macros or links, and not for long. */
public final class OfficePdf {

    /** Under the worker's own limit, so that a slow file costs a picture and not the worker. */
    private static final int SECONDS = 45;

    private static final int MOST_PAGES = 300;

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/bin/soffice"),
            Path.of("/usr/local/bin/soffice"),
            Path.of("/usr/lib/libreoffice/program/soffice"),
            Path.of("/opt/libreoffice/program/soffice"));

    /** What a stranger's file may not do: run macros, fetch what it links to. */
    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            </oor:items>
            """;

    private OfficePdf() {}

    public static boolean isAtHand() {
        return program() != null;
    }

    /** False where the file is no Office file, LibreOffice is missing, or it did not get done. The PDF appears whole or not at all. */
    public static boolean make(Path file, Path pdf) {
        try {
            Path program = program();
            String ending = ending(FileKind.of(file));
            return program != null && ending != null && make(program, file, ending, pdf);
        } catch (IOException | RuntimeException impossible) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean make(Path program, Path file, String ending, Path pdf)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dondoc-office");
        try {
            Path profile = folder.resolve("profile");
            Files.createDirectories(profile.resolve("user"));
            Files.writeString(profile.resolve("user/registrymodifications.xcu"), PROFILE);
            Path copy = Files.copy(file, folder.resolve("document." + ending));
            run(new ProcessBuilder(
                            program.toString(),
                            "-env:UserInstallation=" + profile.toUri(),
                            "--headless",
                            "--norestore",
                            "--nolockcheck",
                            "--nodefault",
                            "--convert-to",
                            "pdf:%s:{\"PageRange\":{\"type\":\"string\",\"value\":\"1-%d\"}}"
                                    .formatted(filter(ending), MOST_PAGES),
                            "--outdir",
                            folder.toString(),
                            copy.toString())
                    .directory(folder.toFile()));
            Path made = folder.resolve("document.pdf");
            if (!Files.isRegularFile(made)) {
                return false;
            }
            Path aside = Files.copy(
                    made, pdf.resolveSibling(pdf.getFileName() + ".part"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, pdf, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            delete(folder);
        }
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        Process office = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            office.waitFor(SECONDS, TimeUnit.SECONDS);
        } finally {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly().waitFor();
        }
    }

    private static @Nullable Path program() {
        return PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }

    private static @Nullable String ending(FileKind kind) {
        return switch (kind) {
            case DOCX -> "docx";
            case DOC -> "doc";
            case RTF -> "rtf";
            case ODT -> "odt";
            case SHEET -> "xlsx";
            case SLIDES -> "pptx";
            default -> null;
        };
    }

    private static String filter(String ending) {
        return switch (ending) {
            case "xlsx" -> "calc_pdf_Export";
            case "pptx" -> "impress_pdf_Export";
            default -> "writer_pdf_Export";
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
