package vn.dondoc.cli;

import java.util.Arrays;
import java.util.List;

/** The commands that need neither server nor database nor Spring: {@code text FILE…}, {@code suggest FILE…}. */
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
                        default -> wrongUse(command);
                    });
        } catch (RuntimeException | Error broken) {
            // Threads of the worker would keep a command alive that has failed.
            broken.printStackTrace();
            System.exit(FAILED);
        }
    }

    private static int wrongUse(String command) {
        System.err.println("Không có lệnh \"%s\". Các lệnh: text TỆP…, suggest TỆP…".formatted(command));
        return WRONG_USE;
    }
}
