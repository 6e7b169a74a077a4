package vn.dondoc.agency;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another name of a body, with the days on which it was in use; null means open. Written "Sở KHĐT [1/3/2016 – 28/2/2025]". */
public record Alias(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final int LONGEST = 300;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WRITTEN =
            Pattern.compile("([^\\[\\]]+?)(?:\\s*\\[\\s*([\\d/]*)\\s*[–-]\\s*([\\d/]*)\\s*\\])?");

    static Alias always(String name) {
        return new Alias(name, null, null);
    }

    /** Fails with words for the screen where it cannot be read. */
    public static Alias read(String written) {
        Matcher found = WRITTEN.matcher(written.strip());
        if (!found.matches() || found.group(1).length() > LONGEST) {
            throw new IllegalArgumentException("Không hiểu tên khác \"%s\"".formatted(written.strip()));
        }
        var alias = new Alias(found.group(1).strip(), day(found.group(2)), day(found.group(3)));
        if (alias.from != null && alias.to != null && alias.to.isBefore(alias.from)) {
            throw new IllegalArgumentException("Tên khác \"%s\" hết hạn trước khi bắt đầu".formatted(alias.name));
        }
        return alias;
    }

    static @Nullable LocalDate day(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip(), DAY);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"%s\" không phải là ngày dạng 20/6/2026".formatted(written.strip()), e);
        }
    }

    static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : DAY.format(day);
    }

    public String written() {
        return from == null && to == null ? name : "%s [%s – %s]".formatted(name, day(from, ""), day(to, ""));
    }

    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
