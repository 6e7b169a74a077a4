package vn.dondoc.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;

/**
 * An archive of any size that reads like ours: each word follows one that it follows in the directives of our own, so that words are as
 * frequent, and stand beside each other as often, as in an office's.
 */
public final class GeneratedArchive {

    private static final Path DIRECTIVES = Path.of("src/test/resources/directives");
    private static final List<String> AGENCIES = List.of(
            "Sở Tài chính",
            "Sở Y tế",
            "Sở Nội vụ",
            "Sở Tư pháp",
            "Sở Xây dựng",
            "Sở Công Thương",
            "Công an tỉnh",
            "Sở Giáo dục và Đào tạo",
            "Sở Nông nghiệp và Môi trường",
            "Thanh tra tỉnh",
            "UBND xã Ea Súp",
            "UBND phường Buôn Hồ");
    private static final List<String> FIELDS =
            List.of("Tài chính", "Y tế", "Xây dựng", "Nội vụ", "Giáo dục", "Nông nghiệp");
    private static final int WORDS = 900;

    private final Map<String, String[]> next = new HashMap<>();
    private final String[] beginnings;

    public GeneratedArchive() {
        var following = new HashMap<String, List<String>>();
        var begin = new ArrayList<String>();
        try (Stream<Path> files = Files.list(DIRECTIVES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                var words = Files.readString(file).replace("\n", " \n ").split(" +");
                begin.add(words[0]);
                for (int i = 0; i + 1 < words.length; i++) {
                    following.computeIfAbsent(words[i], w -> new ArrayList<>()).add(words[i + 1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        following.forEach((word, list) -> next.put(word, list.toArray(String[]::new)));
        beginnings = begin.toArray(String[]::new);
    }

    /** One document of the archive, always the same for the same number. */
    public record Document(int number, DocumentType type, LocalDate issuedOn, String subject, String text) {

        public String symbol() {
            return number % 3000
                    + (type == DocumentType.QUYET_DINH
                            ? "/QĐ-UBND"
                            : type == DocumentType.CHI_THI ? "/CT-UBND" : "/UBND-KT");
        }
    }

    public Document document(int n) {
        var random = new SplittableRandom(n);
        var type = List.of(DocumentType.CONG_VAN, DocumentType.QUYET_DINH, DocumentType.CHI_THI)
                .get(random.nextInt(3));
        var text = words(random, WORDS / 2 + random.nextInt(WORDS));
        return new Document(
                n,
                type,
                LocalDate.of(2006, 1, 1).plusDays(random.nextInt(7_600)),
                words(random, 14).replace('\n', ' '),
                text);
    }

    private String words(SplittableRandom random, int count) {
        var text = new StringBuilder();
        var word = beginnings[random.nextInt(beginnings.length)];
        for (int i = 0; i < count; i++) {
            text.append(word).append(' ');
            var choices = next.get(word);
            word = choices == null
                    ? beginnings[random.nextInt(beginnings.length)]
                    : choices[random.nextInt(choices.length)];
        }
        return text.toString();
    }

    /** Fills the index of an installation whose data lie in {@code data}; the office that starts there finds it complete. */
    public void fill(Path data, int from, int to) {
        var index = new LuceneDirectiveIndex(new IndexFolders(data.resolve("index")), () -> OtherNames.NONE);
        IntStream.range(from, to).parallel().forEach(n -> index.put(indexed(document(n))));
        index.keep(0);
        try {
            index.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form in which {@link #fill} writes today; an index of another form is of no use any more. */
    public static String form() {
        return Fields.FORM;
    }

    private static IndexedDirective indexed(Document document) {
        var random = new Random(document.number());
        var agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        return new IndexedDirective(
                new UUID(1, document.number()),
                document.number() % 5 != 0,
                document.number() % 5 == 0,
                document.symbol(),
                document.type(),
                "UBND tỉnh Đắk Lắk",
                document.issuedOn(),
                document.subject(),
                "Nguyễn Thành Long",
                field,
                new Readership(Set.of(field), null, null, true),
                Set.of(document.issuedOn().plusDays(60)),
                List.of(agency),
                List.of(document.subject()),
                List.of(),
                document.text(),
                Instant.EPOCH.plusSeconds(document.number()),
                Map.of(new AgencyId("co-quan-" + random.nextInt(AGENCIES.size())), List.of(document.subject())));
    }
}
