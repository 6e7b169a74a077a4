package vn.dondoc.rendering;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether an expression of a template may run. Jasper compiles expressions as Java into the program itself, so only words of a short list
 * pass: values of the paper, texts, numbers, comparisons, and harmless methods of texts and numbers.
 */
final class TemplateExpression {

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 40;

    /** Nothing here makes much of little, such as replace, repeat and format do. */
    private static final Set<String> METHODS = Set.of(
            "equals",
            "equalsIgnoreCase",
            "isEmpty",
            "isBlank",
            "length",
            "trim",
            "strip",
            "toUpperCase",
            "toLowerCase",
            "substring",
            "indexOf",
            "lastIndexOf",
            "contains",
            "startsWith",
            "endsWith",
            "charAt",
            "valueOf",
            "compareTo",
            "intValue",
            "longValue",
            "booleanValue",
            "toString",
            "min",
            "max",
            "abs");

    private static final Set<String> CLASSES = Set.of("String", "Integer", "Long", "Boolean", "Math");
    private static final Set<String> VALUES = Set.of("true", "false", "null");

    /** What Jasper counts by itself and no paper can be harmed by. */
    private static final Set<String> COUNTERS =
            Set.of("PAGE_NUMBER", "PAGE_COUNT", "REPORT_COUNT", "COLUMN_NUMBER", "COLUMN_COUNT");

    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s+)\
            |(?<text>"(?:[^"\\\\$\\n\\r]|\\\\[nt"\\\\])*+")\
            |(?<given>\\$[PFV]\\{[A-Za-z_][A-Za-z0-9_]*\\})\
            |(?<number>\\d{1,9}(?:\\.\\d{1,9})?)\
            |(?<word>[A-Za-z_][A-Za-z0-9_]*)\
            |(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/%(),?:<>!.])""");

    private final Set<String> parameters;
    private final Set<String> fields;
    private final Set<String> counters;

    /** {@code groups} have counters of their own. */
    TemplateExpression(Set<String> parameters, Set<String> fields, Set<String> groups) {
        this.parameters = parameters;
        this.fields = fields;
        this.counters = groups.stream().map(name -> name + "_COUNT").collect(Collectors.toSet());
    }

    /** Where in the text it is wrong, and why. */
    record Wrong(int at, String reason) {}

    Optional<Wrong> wrong(String expression) {
        if (expression.length() > LONGEST) {
            return wrong(0, "biểu thức dài quá " + LONGEST + " ký tự");
        }
        int escape = expression.toLowerCase(Locale.ROOT).indexOf("\\u");
        if (escape >= 0) {
            return wrong(escape, "không được viết ký tự bằng mã \\u");
        }
        Matcher token = TOKEN.matcher(expression);
        String before = "";
        int depth = 0;
        int at = 0;
        while (at < expression.length()) {
            if (!token.region(at, expression.length()).lookingAt()) {
                return wrong(at, "không được dùng “" + shown(expression, at) + "”");
            }
            String read = token.group();
            Optional<Wrong> wrong = wrong(token, before, expression);
            if (wrong.isPresent()) {
                return wrong;
            }
            depth += read.equals("(") ? 1 : read.equals(")") ? -1 : 0;
            if (depth > DEEPEST) {
                return wrong(at, "lồng ngoặc quá " + DEEPEST + " cấp");
            }
            at = token.end();
            before = token.group("space") == null ? read : before;
        }
        return Optional.empty();
    }

    private Optional<Wrong> wrong(Matcher token, String before, String expression) {
        String read = token.group();
        int at = token.start();
        if (token.group("given") != null) {
            return given(read, at);
        }
        if (token.group("word") != null) {
            return word(read, before, next(expression, token.end()), at);
        }
        // Two signs that make a comment, an arrow or a reference together.
        return read.equals("/")
                                && (before.equals("/") && expression.charAt(at - 1) == '/'
                                        || next(expression, at + 1) == '*')
                        || read.equals(">") && before.equals("-")
                        || read.equals(":") && before.equals(":")
                ? wrong(at, "không được dùng “" + before + read + "”")
                : Optional.empty();
    }

    private Optional<Wrong> given(String read, int at) {
        String name = read.substring(3, read.length() - 1);
        boolean known = switch (read.charAt(1)) {
            case 'P' -> parameters.contains(name);
            case 'F' -> fields.contains(name);
            default -> COUNTERS.contains(name) || counters.contains(name);
        };
        return known ? Optional.empty() : wrong(at, "không có trường " + read);
    }

    private static Optional<Wrong> word(String word, String before, char next, int at) {
        if (before.equals(".")) {
            return METHODS.contains(word) && next == '('
                    ? Optional.empty()
                    : wrong(at, "không được gọi “." + word + "”; được gọi: " + listed(METHODS));
        }
        if (VALUES.contains(word) || CLASSES.contains(word) && next == '.') {
            return Optional.empty();
        }
        return wrong(
                at,
                "không được dùng “" + word + "”; chỉ được dùng trường của văn bản, chữ trong ngoặc kép, số, "
                        + listed(CLASSES));
    }

    private static char next(String expression, int from) {
        for (int i = from; i < expression.length(); i++) {
            if (!Character.isWhitespace(expression.charAt(i))) {
                return expression.charAt(i);
            }
        }
        return ' ';
    }

    private static String listed(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String shown(String expression, int at) {
        return expression.substring(at, Math.min(expression.length(), at + 20)).strip();
    }

    private static Optional<Wrong> wrong(int at, String reason) {
        return Optional.of(new Wrong(at, reason));
    }
}
