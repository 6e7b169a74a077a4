package vn.dondoc.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What administrators decided about regulations, in the order in which they did. */
record Decided(List<Switch> switches, List<Value> values, List<Copy> copies) {

    static final Decided NOTHING = new Decided(List.of(), List.of(), List.of());

    /** A profile that is followed from a day on. */
    record Switch(String profile, LocalDate from) {}

    /** A value that the authority accepted, as it was typed. */
    record Value(String profile, String parameter, String typed) {

        Profile in(Profile profile) {
            Parameter before = profile.parameters().get(parameter);
            if (before == null) {
                return profile;
            }
            return profile.with(Map.of(parameter, before.confirmedAs(ProfileFile.typed(before.entry(), typed))));
        }
    }

    /** The regulation of another authority, such as a successor or a commune, with the values of {@code base} to be accepted one by one. */
    record Copy(
            String id,
            String base,
            String title,
            String instrument,
            String authority,
            Authority.Level level,
            String place,
            LocalDate validFrom) {

        Profile of(Profile from) {
            var parameters = new LinkedHashMap<String, Parameter>();
            from.parameters().forEach((key, parameter) -> parameters.put(key, parameter.inheritedFrom(from)));
            return new Profile(id, title, instrument, authority(from.authority()), false, validFrom, null, parameters);
        }

        private Authority authority(Authority from) {
            String office = level == Authority.Level.COMMUNE ? "Văn phòng HĐND và UBND" : from.office();
            var name = authority.toUpperCase(java.util.Locale.of("vi"));
            var letterhead =
                    List.of(name.replaceFirst("^UBND ", "ỦY BAN NHÂN DÂN ").strip());
            var officeLetterhead = new ArrayList<>(List.of(name));
            officeLetterhead.add(level == Authority.Level.COMMUNE ? "VĂN PHÒNG HĐND VÀ UBND" : "VĂN PHÒNG");
            return new Authority(authority, level, office, place, letterhead, officeLetterhead, from.signers());
        }
    }
}
