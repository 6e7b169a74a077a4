package vn.dondoc.suggestion.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A body's name as a register writes it, from the capitals of its letterhead: "UBND TỈNH LÀO CAI / VĂN PHÒNG" is "Văn phòng UBND tỉnh Lào Cai". */
final class BodyName {

    private static final Pattern COMMITTEE = Pattern.compile(
            "^d?(?:ubnd|u[yi] ?ban ?n[ h]?h?an dan)(?: ?(?<level>t[i1l]nh|thanh pho{1,2}|tp\\.?|huyen|xa|phuong|quan|thi xa|thi tran) ?(?<place>.*))?$");
    private static final Pattern OFFICE =
            Pattern.compile("^van phong(?: ubnd| uy ban nhan dan)?(?: tinh| thanh pho)?$");

    private BodyName() {}

    static String of(List<Line> parts, Letter letter) {
        String plain =
                parts.stream().map(Line::plain).collect(Collectors.joining(" ")).strip();
        Matcher committee = COMMITTEE.matcher(plain);
        int split = committeeLines(parts);
        if ((split == parts.size() || split == 0) && committee.matches()) {
            return committee(committee, raw(parts), letter);
        }
        List<Line> own = own(parts, split);
        String name =
                own.stream().map(Line::plain).collect(Collectors.joining(" ")).strip();
        if (split > 0 && OFFICE.matcher(name).matches()) {
            List<Line> parent = parts.subList(0, split);
            Matcher above = COMMITTEE.matcher(parent.stream()
                    .map(Line::plain)
                    .collect(Collectors.joining(" "))
                    .strip());
            return above.matches() ? "Văn phòng " + committee(above, raw(parent), letter) : "Văn phòng";
        }
        return bodies(own).stream()
                .map(body -> Casing.of(raw(body).replace(" ~ ", " - "), letter))
                .collect(Collectors.joining(", "));
    }

    /** Several ministries may issue one guideline; each begins a line with its kind. */
    private static List<List<Line>> bodies(List<Line> lines) {
        List<List<Line>> bodies = new ArrayList<>();
        for (Line line : lines) {
            boolean begins =
                    bodies.isEmpty() || line.plain().matches("(?:bo|so|vien kiem sat|toa an|lien doan|uy ban) .*");
            if (begins) {
                bodies.add(new ArrayList<>());
            }
            bodies.getLast().add(line);
        }
        return bodies;
    }

    private static String raw(List<Line> parts) {
        return parts.stream()
                .map(Line::raw)
                .collect(Collectors.joining(" "))
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** How many lines at the top name the Committee: its name, and its province where that has a line of its own. */
    private static int committeeLines(List<Line> parts) {
        if (!COMMITTEE.matcher(parts.getFirst().plain()).matches()) {
            return 0;
        }
        boolean bare = !parts.getFirst().plain().contains(" t")
                || parts.getFirst().plain().matches("d?(?:ubnd|u[yi] ?ban ?n[ h]?h?an dan)");
        return bare && parts.size() > 1 && Issuer.place(parts.get(1)) ? 2 : 1;
    }

    /** The last body of the letterhead: a ministry stands above its department, a Committee above its own. */
    private static List<Line> own(List<Line> parts, int split) {
        for (int i = parts.size() - 1; i > split; i--) {
            if (parts.get(i)
                            .plain()
                            .matches(
                                    "(?:so|cuc|chi cuc|tong cuc|ban|thanh tra|van phong|phong|vien|trung tam|truong|vu|doan|to|hoi dong) .*")
                    && !parts.get(i - 1).plain().matches(".*(?:,|-| va)$")) {
                return parts.subList(i, parts.size());
            }
        }
        return parts.subList(split, parts.size());
    }

    private static String committee(Matcher plain, String raw, Letter letter) {
        @Nullable String level = plain.group("level");
        if (level == null) {
            return "UBND";
        }
        String named = Provinces.named(plain.group("place"));
        String[] words = raw.split(" ");
        int placeWords = plain.group("place").isBlank()
                ? 0
                : plain.group("place").strip().split(" ").length;
        String place = named != null
                ? named
                : Casing.place(
                        String.join(" ", List.of(words).subList(words.length - placeWords, words.length)), letter);
        return ("UBND " + level(level) + " " + place).strip();
    }

    private static String level(String plain) {
        return switch (plain) {
            case "huyen" -> "huyện";
            case "xa" -> "xã";
            case "phuong" -> "phường";
            case "quan" -> "quận";
            case "thi xa" -> "thị xã";
            case "thi tran" -> "thị trấn";
            case "thanh pho", "thanh phoo", "tp", "tp." -> "thành phố";
            default -> "tỉnh";
        };
    }
}
