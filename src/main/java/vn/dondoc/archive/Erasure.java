package vn.dondoc.archive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to go because a secrecy mark was found late: the documents, their bytes, the ids of everything that was made of them, and the
 * words (names, numbers, subjects) by which other texts may betray them. Packages add to it before anything is removed.
 */
public final class Erasure {

    /** A shorter word would be found in texts that have nothing to do with the document. */
    private static final int SHORTEST_WORD = 6;

    private final Set<DocumentId> documents = new LinkedHashSet<>();
    private final Set<Sha256> bytes = new LinkedHashSet<>();
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    public Erasure(Collection<DocumentId> documents) {
        documents.forEach(this::addDocument);
    }

    public Set<DocumentId> documents() {
        return Set.copyOf(documents);
    }

    public Set<Sha256> bytes() {
        return Set.copyOf(bytes);
    }

    /** Ids of the documents and of whatever was made of them. */
    public Set<UUID> subjects() {
        return Set.copyOf(subjects);
    }

    public Set<String> words() {
        return Set.copyOf(words);
    }

    /** One that says the same, such as the scan of a letter about it. */
    public void addDocument(DocumentId more) {
        documents.add(more);
        subjects.add(more.value());
    }

    public void addBytes(Sha256 more) {
        bytes.add(more);
    }

    public void addSubjects(Collection<UUID> more) {
        subjects.addAll(more);
    }

    public void addWord(@Nullable String word) {
        if (word != null && word.strip().length() >= SHORTEST_WORD) {
            words.add(word.strip());
        }
    }

    /** Whether a text names the document or something made of it. */
    public boolean isNamedIn(@Nullable String text) {
        return text != null
                && (words.stream().anyMatch(text::contains)
                        || subjects.stream().anyMatch(id -> text.contains(id.toString())));
    }
}
