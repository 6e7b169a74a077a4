package vn.dondoc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dondoc.suggestion.RuleExamples;

/** {@code rules test [FOLDER]}: runs the examples that stand in each rule of {@code rules/}, without server or database. */
final class RulesCommand {

    private static final int ALL_RIGHT = 0;
    private static final int SOME_WRONG = 1;
    private static final int WRONG_USE = 2;

    private RulesCommand() {}

    static int run(List<String> arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return run(arguments, out);
    }

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("test") || arguments.size() > 2) {
            out.println("Cách dùng: dondoc rules test [THƯ-MỤC]");
            return WRONG_USE;
        }
        Path folder = Path.of(arguments.size() > 1 ? arguments.get(1) : "rules");
        if (!Files.isDirectory(folder)) {
            out.println("Không có thư mục quy tắc " + folder);
            return WRONG_USE;
        }
        try {
            return report(RuleExamples.in(folder), out);
        } catch (IllegalArgumentException broken) {
            out.println(broken.getMessage());
            return SOME_WRONG;
        }
    }

    private static int report(List<RuleExamples.Checked> rules, PrintStream out) {
        long wrong = 0;
        for (RuleExamples.Checked rule : rules) {
            boolean right = rule.failures().isEmpty();
            out.printf(
                    "%s %-24s %3d ví dụ, %4d cách nói  %s%n",
                    right ? "đúng" : "SAI ", rule.id(), rule.examples(), rule.wordings(), rule.name());
            for (RuleExamples.Failure failure : rule.failures()) {
                out.println("       " + (failure.wanted() ? "không thấy trong: " : "thấy nhầm trong: ")
                        + failure.sentence());
            }
            wrong += right ? 0 : 1;
        }
        out.printf("%d quy tắc, %d không đúng ví dụ của mình%n", rules.size(), wrong);
        return wrong == 0 ? ALL_RIGHT : SOME_WRONG;
    }
}
