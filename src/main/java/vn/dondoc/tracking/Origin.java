package vn.dondoc.tracking;

import java.util.List;
import java.util.Locale;
import vn.dondoc.regulation.Authority;

/** Where a directive comes from; a regulation may treat origins differently, above all when somebody asks for more time. */
public enum Origin {
    COMMITTEE(List.of()),
    OFFICE_NOTICE(List.of()),
    ORAL(List.of()),
    GOVERNMENT(List.of("chính phủ", "thủ tướng")),
    PROVINCE(List.of("ubnd tỉnh", "chủ tịch ubnd tỉnh")),
    PROVINCE_OFFICE(List.of("văn phòng")),
    PARTY(List.of("tỉnh ủy", "huyện ủy", "thành ủy", "đảng ủy", "cấp ủy")),
    COUNCIL(List.of("hđnd")),
    DISTRICT(List.of("huyện"));

    private final List<String> words;

    Origin(List<String> words) {
        this.words = words;
    }

    /** Whether it came from outside the authority, so that the level above wants to hear of it. */
    boolean upstream() {
        return this == GOVERNMENT || this == PROVINCE || this == PROVINCE_OFFICE;
    }

    /** Whether a regulation's words ("Thường trực HĐND huyện") mean this origin. */
    boolean meantBy(String named) {
        return of(named) == this;
    }

    private static Origin of(String named) {
        String folded = named.toLowerCase(Locale.ROOT);
        return List.of(COUNCIL, PARTY, PROVINCE_OFFICE, GOVERNMENT, PROVINCE, DISTRICT).stream()
                .filter(one -> one.words.stream().anyMatch(folded::contains))
                .findFirst()
                .orElse(COMMITTEE);
    }

    /** What an issuer's name says about it, as read in that authority's own Office. */
    static Origin guessed(String issuer, Authority reader) {
        boolean own = issuer.contains(reader.place());
        if (own && issuer.startsWith("Văn phòng")) {
            return OFFICE_NOTICE;
        }
        Origin said = of(issuer);
        boolean above = said == GOVERNMENT || said == PARTY || said == COUNCIL;
        boolean province = reader.level() != Authority.Level.PROVINCE && (said == PROVINCE || said == PROVINCE_OFFICE);
        return above || province ? said : COMMITTEE;
    }
}
