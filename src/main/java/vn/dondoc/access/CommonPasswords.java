package vn.dondoc.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.vietnamese.Vietnamese;

/**
 * Knows what everybody thinks of first: a password put together from few words of the shipped list, whatever figures, signs, tone marks
 * or look-alikes stand between them.
 */
final class CommonPasswords {

    /** A sentence of four words of one's own is worth more than its words, even where each of them is common. */
    private static final int FEW_WORDS = 3;

    private final Set<String> words;

    CommonPasswords() {
        this.words = read();
    }

    boolean includes(String password) {
        String folded = Vietnamese.fold(password);
        String withoutEnds = folded.replaceAll("^[^a-z@$]+|[^a-z]+$", "");
        return isFewWords(letters(folded)) || isFewWords(letters(unmasked(withoutEnds)));
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    /** Those who write "P@ssw0rd" are expected. */
    private static String unmasked(String password) {
        return password.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** The least number of words that make up the text; it is short, so trying all cuts costs nothing. */
    private boolean isFewWords(String text) {
        int[] least = new int[text.length() + 1];
        Arrays.fill(least, Integer.MAX_VALUE);
        least[0] = 0;
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                if (least[start] < FEW_WORDS && words.contains(text.substring(start, end))) {
                    least[end] = Math.min(least[end], least[start] + 1);
                }
            }
        }
        // What is left of a password without its figures may be next to nothing.
        return text.length() < 4 || least[text.length()] <= FEW_WORDS || isRepeated(text);
    }

    private static boolean isRepeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.equals(text.substring(0, length).repeat(text.length() / length))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (var file = new ClassPathResource("access/common-passwords.txt").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
