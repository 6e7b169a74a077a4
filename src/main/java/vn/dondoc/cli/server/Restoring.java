package vn.dondoc.cli.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import vn.dondoc.archive.DurableFiles;
import vn.dondoc.archive.Hashing;

/** {@code restore DIR}: lays a backup into an empty data folder; what is damaged is named and stops it before anything is laid. */
final class Restoring {

    private static final int DONE = 0;
    private static final int REFUSED = 3;

    private Restoring() {}

    static int restore(Path backup, Path data, PrintStream out) throws IOException {
        var database = backup.resolve(BackupCommand.DATABASE);
        boolean elsewhere = Files.isRegularFile(backup.resolve(BackupCommand.ELSEWHERE));
        if (!Files.isRegularFile(database) && !elsewhere) {
            out.println("Không thấy bản sao lưu trong " + backup);
            return REFUSED;
        }
        if (DataCommands.serverRuns(data)) {
            out.println("Máy chủ đang chạy: hãy dừng trước khi phục hồi.");
            return REFUSED;
        }
        if (Files.exists(data.resolve("db.mv.db")) || Files.exists(data.resolve("archive"))) {
            out.println("Thư mục dữ liệu " + data + " không trống: hãy chuyển nó đi nơi khác trước.");
            return REFUSED;
        }
        var originals = backup.resolve(BackupCommand.ORIGINALS);
        if (!whole(originals, out)) {
            return REFUSED;
        }
        int laid = lay(originals, data.resolve("archive"));
        if (elsewhere) {
            out.printf(
                    "Đã phục hồi vào %s: %d bản gốc. Hãy phục hồi cơ sở dữ liệu bằng pg_restore trước khi chạy.%n",
                    data, laid);
            return DONE;
        }
        unpack(database, data);
        out.printf(
                "Đã phục hồi vào %s: cơ sở dữ liệu và %d bản gốc. Chỉ mục tìm kiếm được dựng lại khi chạy.%n",
                data, laid);
        return DONE;
    }

    private static boolean whole(Path originals, PrintStream out) throws IOException {
        boolean whole = true;
        try (var files = Files.list(originals)) {
            for (Path file : files.toList()) {
                try (var in = Files.newInputStream(file)) {
                    var hash = Hashing.copy(in, java.io.OutputStream.nullOutputStream());
                    if (!hash.hex().equals(file.getFileName().toString())) {
                        out.println("Hỏng: " + file);
                        whole = false;
                    }
                }
            }
        }
        return whole;
    }

    private static int lay(Path originals, Path archive) throws IOException {
        int laid = 0;
        try (var files = Files.list(originals)) {
            for (Path file : files.toList()) {
                var hex = file.getFileName().toString();
                var folder = archive.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4));
                DurableFiles.createFolders(folder);
                try (var in = Files.newInputStream(file)) {
                    DurableFiles.write(in, folder.resolve(hex));
                }
                laid++;
            }
        }
        return laid;
    }

    /** Last, so that a kill before it leaves a data folder without a database. */
    private static void unpack(Path zip, Path data) throws IOException {
        DurableFiles.createFolders(data);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = Path.of(entry.getName()).getFileName().toString();
                DurableFiles.write(in, data.resolve(name));
            }
        }
    }
}
