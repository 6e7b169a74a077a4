package vn.dondoc.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a year's days off, swaps and closures from a file that an administrator can write: days are written 24/11, names are free. */
final class CalendarFiles {

    private static final int FIRST = 2015;
    private static final int LAST = 2026;

    private CalendarFiles() {}

    /** The years that the program brings with it. */
    static List<CalendarYear> shipped() {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            years.add(year(map(year + ".yaml")));
        }
        return years;
    }

    /** The years of an authority's own folder; a missing folder holds none. */
    static List<CalendarYear> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.ya?ml"))
                    .sorted()
                    .map(CalendarFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> map(String resource) {
        try (InputStream in = CalendarFiles.class.getResourceAsStream("/calendar/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("Thiếu tệp lịch calendar/" + resource);
            }
            return load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CalendarYear read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(file.toString(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CalendarYear read(String name, Reader reader) {
        try {
            return year(load(reader));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Tệp lịch %s không đọc được: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static Map<String, Object> load(Reader reader) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    }

    private static CalendarYear year(Map<String, Object> file) {
        int year = Integer.parseInt(String.valueOf(file.get("year")));
        String basis = String.valueOf(file.getOrDefault("basis", ""));
        List<SpecialDay> days = new ArrayList<>();
        named(file, "rest")
                .forEach((day, name) -> days.add(special(day(day, year), SpecialDay.Kind.HOLIDAY, name, basis)));
        named(file, "closed")
                .forEach((day, name) -> days.add(special(day(day, year), SpecialDay.Kind.CLOSED, name, basis)));
        for (Object swap : file.get("swaps") instanceof List<?> swaps ? swaps : List.of()) {
            swap((Map<?, ?>) swap, year, basis, days);
        }
        return new CalendarYear(year, !Boolean.FALSE.equals(file.get("complete")), basis, days);
    }

    private static void swap(Map<?, ?> swap, int year, String yearBasis, List<SpecialDay> days) {
        LocalDate off = day(swap.get("rest"), year);
        LocalDate worked = day(swap.get("worked"), year);
        String basis = swap.get("basis") == null ? yearBasis : String.valueOf(swap.get("basis"));
        days.add(special(
                off, SpecialDay.Kind.SWAPPED_OFF, "Nghỉ hoán đổi với ngày " + VietnameseDates.format(worked), basis));
        days.add(special(
                worked, SpecialDay.Kind.SWAPPED_WORKED, "Làm bù cho ngày " + VietnameseDates.format(off), basis));
    }

    private static SpecialDay special(LocalDate day, SpecialDay.Kind kind, Object name, String basis) {
        return new SpecialDay(day, kind, String.valueOf(name), basis);
    }

    private static Map<?, ?> named(Map<String, Object> file, String key) {
        return file.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** "24/11", or "05/01/2019" where a swap reaches into another year. */
    static LocalDate day(@Nullable Object written, int year) {
        String[] parts = String.valueOf(written).split("/");
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "Ngày phải viết dạng 24/11 hoặc 24/11/2026, không phải '%s'".formatted(written));
        }
        return LocalDate.of(
                parts.length == 3 ? Integer.parseInt(parts[2]) : year,
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[0]));
    }
}
