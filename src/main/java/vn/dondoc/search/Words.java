package vn.dondoc.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * A query as it was typed, taken apart: words, "phrases", -excluded ones, {@code so:}, {@code nguoiky:}, {@code coquan:} … for one
 * field, and days ({@code ngay:}, {@code han:}). Nothing that can be typed is an error: what makes no sense is read as plain words,
 * and {@code hints} say so.
 */
record Words(String typed, List<Clause> clauses, List<Days> days, Set<Hint> hints) {

    /** {@code field} is where to look; a phrase keeps the order of its words. */
    record Clause(Where field, String text, boolean phrase, boolean excluded) {}

    /** Days of one kind, wanted or excluded. */
    record Days(Where field, Span span, boolean excluded) {}

    /** Where a clause looks. */
    enum Where {
        ANYWHERE,
        NUMBER,
        SIGNER,
        AGENCY,
        ISSUER,
        TYPE,
        ISSUED,
        DUE;

        static Where of(String typed) {
            return switch (Vietnamese.fold(typed)) {
                case "so" -> NUMBER;
                case "nguoiky", "ky" -> SIGNER;
                case "coquan" -> AGENCY;
                case "noibanhanh" -> ISSUER;
                case "loai" -> TYPE;
                case "ngay", "nam" -> ISSUED;
                case "han" -> DUE;
                default -> ANYWHERE;
            };
        }

        boolean isOfDays() {
            return this == ISSUED || this == DUE;
        }
    }

    /** What was not understood as it may have been meant. */
    enum Hint {
        OPEN_QUOTE,
        TOO_LONG,
        NO_WILDCARDS,
        UNKNOWN_FIELD,
        NO_SUCH_DAY
    }

    /** A person types less; a machine that sends more gets an answer to the beginning. */
    static final int LONGEST = 500;

    private static final int MOST_CLAUSES = 40;
    private static final Pattern PIECE =
            Pattern.compile("(?<minus>-)?(?:(?<field>\\p{L}+):)?(?:\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+))");

    Words {
        clauses = List.copyOf(clauses);
        days = List.copyOf(days);
        hints = Set.copyOf(hints);
    }

    static Words of(String typed) {
        var hints = new LinkedHashSet<Hint>();
        var text = Vietnamese.nfc(typed.strip()).replaceAll("[“”„«»]", "\"").replaceAll("\\p{Cntrl}", " ");
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
            hints.add(Hint.TOO_LONG);
        }
        if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
            text = text.replace('"', ' ');
            hints.add(Hint.OPEN_QUOTE);
        }
        var days = new ArrayList<Days>();
        var clauses = clauses(text, days, hints);
        if (clauses.size() > MOST_CLAUSES) {
            clauses = clauses.subList(0, MOST_CLAUSES);
            hints.add(Hint.TOO_LONG);
        }
        return new Words(typed, clauses, days, hints);
    }

    private static List<Clause> clauses(String text, List<Days> days, Set<Hint> hints) {
        var clauses = new ArrayList<Clause>();
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            var phrase = pieces.group("phrase");
            var said = phrase == null ? pieces.group("word") : phrase;
            var field = pieces.group("field");
            var where = field == null ? Where.ANYWHERE : Where.of(field.toLowerCase(Locale.ROOT));
            boolean excluded = pieces.group("minus") != null;
            if (field != null && where == Where.ANYWHERE) {
                said = field + " " + said;
                hints.add(Hint.UNKNOWN_FIELD);
            }
            if (where.isOfDays()) {
                var span = Span.of(said.strip());
                if (span.isPresent()) {
                    days.add(new Days(where, span.get(), excluded));
                    continue;
                }
                hints.add(Hint.NO_SUCH_DAY);
                where = Where.ANYWHERE;
            }
            if (said.indexOf('*') >= 0 || said.indexOf('?') >= 0) {
                hints.add(Hint.NO_WILDCARDS);
            }
            if (said.codePoints().anyMatch(Character::isLetterOrDigit)) {
                clauses.add(new Clause(where, said, phrase != null, excluded));
            }
        }
        return clauses;
    }

    boolean isEmpty() {
        return clauses.stream().allMatch(Clause::excluded);
    }

    /** Whether anything was asked for, be it only days. */
    boolean asksNothing() {
        return isEmpty() && days.isEmpty();
    }
}
