package vn.dondoc.suggestion.rule;

/**
 * A word of the text, {@code [start, end)}, in lower case with its tones in one place, and without marks. {@code before} is the
 * strongest punctuation between it and the word before; a new block counts as {@code '\n'}, a new sentence as {@code '.'}.
 */
public record Token(String word, String folded, int start, int end, char before) {

    public boolean opensClause() {
        return ";:.\n".indexOf(before) >= 0;
    }

    public boolean opensSentence() {
        return before == '.' || before == '\n';
    }

    public boolean opensBlock() {
        return before == '\n';
    }

    public boolean says(String... words) {
        for (String one : words) {
            if (word.equals(one)) {
                return true;
            }
        }
        return false;
    }
}
