package vn.dondoc.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the bodies that the program brings with it; each file's defaults (kind, from, to) hold for the bodies that say nothing else. */
final class RegisterFile {

    private static final List<String> FILES =
            List.of("before-2025-03", "2025-03-to-06", "since-2025-07", "central", "enterprises", "groups", "dak-lak");

    private RegisterFile() {}

    static List<Agency> shipped() {
        var all = new ArrayList<Agency>();
        for (String file : FILES) {
            all.addAll(agencies(load(file)));
        }
        return List.copyOf(all);
    }

    /** The kinds of body that each group stands for. */
    static Map<AgencyId, Set<Agency.Kind>> members() {
        var members = new HashMap<AgencyId, Set<Agency.Kind>>();
        for (Object row : (List<?>) load("groups").getOrDefault("agencies", List.of())) {
            var group = (Map<?, ?>) row;
            Set<Agency.Kind> kinds = AgencyRegister.kinds(strings(group.get("members")));
            if (!kinds.isEmpty()) {
                members.put(new AgencyId(slug(String.valueOf(group.get("name")))), kinds);
            }
        }
        return members;
    }

    /** Ministries are not among "the central bodies in the province", though both are asked and never ordered. */
    static List<Membership> memberships() {
        List<Agency> central = agencies(load("central"));
        return members().entrySet().stream()
                .filter(group -> group.getValue().contains(Agency.Kind.VERTICAL))
                .flatMap(group ->
                        central.stream().map(body -> new Membership(group.getKey(), body.id(), false, null, null)))
                .toList();
    }

    /** Words that directives use for a group beside its names; they name it only to be expanded. */
    static Map<AgencyId, List<String>> groupWords() {
        var words = new HashMap<AgencyId, List<String>>();
        for (Object row : (List<?>) load("groups").getOrDefault("agencies", List.of())) {
            var group = (Map<?, ?>) row;
            words.put(new AgencyId(slug(String.valueOf(group.get("name")))), strings(group.get("also")));
        }
        return words;
    }

    private static Map<String, Object> load(String file) {
        try (InputStream in = RegisterFile.class.getResourceAsStream("/agency/" + file + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("Thiếu tệp danh bạ cơ quan agency/" + file + ".yaml");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Agency> agencies(Map<String, Object> file) {
        var all = new ArrayList<Agency>();
        for (Object row : (List<?>) file.getOrDefault("agencies", List.of())) {
            all.add(agency((Map<?, ?>) row, file));
        }
        return all;
    }

    private static Agency agency(Map<?, ?> row, Map<String, Object> file) {
        String name = text(row, file, "name");
        String kind = text(row, file, "kind");
        if (name == null || kind == null) {
            throw new IllegalArgumentException("Cơ quan thiếu name hoặc kind: " + row);
        }
        Object id = row.get("id");
        String parent = text(row, file, "parent");
        return new Agency(
                new AgencyId(id == null ? slug(name) : id.toString()),
                name,
                Agency.Kind.valueOf(kind),
                strings(row.get("aliases")).stream().map(Alias::always).toList(),
                day(text(row, file, "from")),
                day(text(row, file, "to")),
                strings(row.get("successors")).stream().map(AgencyId::new).toList(),
                parent == null ? null : new AgencyId(parent));
    }

    /** "Sở Tài chính" becomes so-tai-chinh. */
    static String slug(String name) {
        return Words.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static @Nullable String text(Map<?, ?> row, Map<String, Object> file, String key) {
        Object value = row.containsKey(key) ? row.get(key) : file.get(key);
        if (value instanceof java.util.Date date) {
            return date.toInstant()
                    .atZone(java.time.ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static List<String> strings(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(Object::toString).toList();
    }
}
