package vn.dondoc.access;

import java.util.Arrays;
import java.util.Optional;

/** What another program may do with its token. */
public enum Scope {
    DOCUMENTS_WRITE("documents:write"),
    DOCUMENTS_READ("documents:read"),
    DIRECTIVES_READ("directives:read"),
    TASKS_READ("tasks:read"),
    /** Only for a token that speaks for an agency. */
    TASKS_WRITE("tasks:write");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As it is written in tables and error answers. */
    public String word() {
        return word;
    }

    String authority() {
        return "SCOPE_" + word;
    }

    static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
