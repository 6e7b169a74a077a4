package vn.dondoc.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows who writes which kind of report. */
@Component
class Authors {

    private final Map<ReportKind, Author> byKind = new EnumMap<>(ReportKind.class);

    Authors(List<Author> authors) {
        authors.forEach(author -> author.kinds().forEach(kind -> byKind.put(kind, author)));
    }

    boolean write(ReportKind kind) {
        return byKind.containsKey(kind);
    }

    Author of(ReportKind kind) {
        Author author = byKind.get(kind);
        if (author == null) {
            throw new IllegalStateException("Nobody writes " + kind);
        }
        return author;
    }
}
