package vn.dondoc.inspection;

import java.util.Optional;
import vn.dondoc.agency.AgencyId;

/** Which of the papers of an inspection is meant, as its address says it. */
sealed interface PaperName {

    record Decided() implements PaperName {}

    record Concluded() implements PaperName {}

    record ToTheCommittee() implements PaperName {}

    record NoticeTo(AgencyId unit) implements PaperName {}

    record MinutesNo(int no) implements PaperName {}

    record Index() implements PaperName {}

    /** "thong-bao-so-y-te", "bien-ban-2"; empty for anything else. */
    static Optional<PaperName> of(String word) {
        return switch (word) {
            case "quyet-dinh" -> Optional.of(new Decided());
            case "ket-luan" -> Optional.of(new Concluded());
            case "bao-cao" -> Optional.of(new ToTheCommittee());
            case "muc-luc" -> Optional.of(new Index());
            default -> numbered(word);
        };
    }

    private static Optional<PaperName> numbered(String word) {
        if (word.startsWith("thong-bao-")) {
            return Optional.of(new NoticeTo(new AgencyId(word.substring("thong-bao-".length()))));
        }
        String no = word.startsWith("bien-ban-") ? word.substring("bien-ban-".length()) : "";
        return no.matches("\\d{1,4}") ? Optional.of(new MinutesNo(Integer.parseInt(no))) : Optional.empty();
    }
}
