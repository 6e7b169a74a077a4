package vn.dondoc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.cli.server.DataCommands;

/** The commands of the shell: {@code text FILE…} and {@code suggest FILE…} need neither server nor database nor Spring. */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] args) {
        List<String> files = args.length < 2 ? List.of() : Arrays.asList(args).subList(1, args.length);
        String command = args.length == 0 ? "" : args[0];
        try {
            System.exit(
                    switch (command) {
                        case "text" -> TextCommand.run(files);
                        case "suggest" -> SuggestCommand.run(files);
                        case "rules" -> RulesCommand.run(files);
                        case "report" -> asItStands(command, files);
                        case "check", "backup", "restore", "reindex" -> onData(command, files);
                        default -> wrongUse(command);
                    });
        } catch (IOException | RuntimeException | Error broken) {
            // Threads of the worker would keep a command alive that has failed.
            broken.printStackTrace();
            System.exit(FAILED);
        }
    }

    /** Paths mean what they meant to the caller; the data is where the installation lies. */
    private static int onData(String command, List<String> arguments) throws IOException {
        var absolute = arguments.stream()
                .map(argument -> Path.of(argument).toAbsolutePath().normalize().toString())
                .toList();
        return DataCommands.run(home(), command, absolute, out());
    }

    /** Its arguments are words, not paths. */
    private static int asItStands(String command, List<String> arguments) throws IOException {
        return DataCommands.run(home(), command, arguments, out());
    }

    private static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private static Path home() {
        return Path.of(System.getProperty("dondoc.home", ".")).toAbsolutePath().normalize();
    }

    private static int wrongUse(String command) {
        System.err.println(
                "Không có lệnh \"%s\". Các lệnh: text TỆP…, suggest TỆP…, rules test, report …, check, reindex, backup THƯ-MỤC, restore THƯ-MỤC"
                        .formatted(command));
        return WRONG_USE;
    }
}
