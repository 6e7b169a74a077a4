package vn.dondoc.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The profiles that the program knows, and which of them is followed on which day. */
public final class Regulations {

    private static final List<String> SHIPPED = List.of("dak-lak", "lai-chau", "hung-yen", "binh-thuan", "ninh-hai");
    private static final String CATALOGUE = "parameters.yaml";

    private final Map<String, Profile> fromFiles;
    private final String configured;
    private final Supplier<LocalDate> today;
    private volatile Followed followed;

    private Regulations(Map<String, Profile> fromFiles, String configured, Supplier<LocalDate> today) {
        this.fromFiles = fromFiles;
        this.configured = configured;
        this.today = today;
        this.followed = Followed.of(fromFiles, configured, Decided.NOTHING);
        if (!fromFiles.containsKey(configured)) {
            throw new IllegalArgumentException(
                    "dondoc.regulation: không có quy chế \"%s\"; có: %s".formatted(configured, fromFiles.keySet()));
        }
    }

    /** The profiles with what was decided about them, and from when on each is followed; replaced as a whole. */
    private record Followed(Map<String, Profile> profiles, TreeMap<LocalDate, String> since) {

        static Followed of(Map<String, Profile> fromFiles, String configured, Decided decided) {
            var profiles = new LinkedHashMap<>(fromFiles);
            for (Decided.Copy copy : decided.copies()) {
                Profile base = profiles.get(copy.base());
                if (base != null) {
                    profiles.put(copy.id(), copy.of(base));
                }
            }
            for (Decided.Value value : decided.values()) {
                profiles.computeIfPresent(value.profile(), (id, profile) -> value.in(profile));
            }
            var since = new TreeMap<LocalDate, String>();
            since.put(LocalDate.MIN, configured);
            for (Decided.Switch chosen : decided.switches()) {
                if (profiles.containsKey(chosen.profile())) {
                    since.put(chosen.from(), chosen.profile());
                }
            }
            return new Followed(profiles, since);
        }

        Profile on(LocalDate day) {
            String id = Objects.requireNonNull(since.floorEntry(day), "since the beginning of time")
                    .getValue();
            return Objects.requireNonNull(profiles.get(id), id);
        }
    }

    /** The profiles packed in the program and those of {@code folder}, whose files come before packed ones of the same name. */
    public static Regulations load(@Nullable Path folder, String configured, Supplier<LocalDate> today) {
        try {
            var catalogue = new LinkedHashMap<String, Parameter.Entry>();
            try (Reader in = open(folder, CATALOGUE)) {
                ProfileFile.catalogue("regulations/" + CATALOGUE, in)
                        .forEach(entry -> catalogue.put(entry.key(), entry));
            }
            var read = new LinkedHashMap<String, Profile>();
            for (String name : names(folder)) {
                try (Reader in = open(folder, name + ".yaml")) {
                    Profile profile = ProfileFile.read("regulations/" + name + ".yaml", in, catalogue);
                    read.put(profile.id(), profile);
                }
            }
            return new Regulations(read, configured, today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profiles packed in the program. */
    public static Regulations shipped(String configured) {
        return load(null, configured, () -> LocalDate.MAX);
    }

    private static Set<String> names(@Nullable Path folder) throws IOException {
        var names = new LinkedHashSet<>(SHIPPED);
        if (folder != null && Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".yaml") && !name.equals(CATALOGUE))
                        .map(name -> name.substring(0, name.length() - ".yaml".length()))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Follows from now on what was decided. */
    void follow(Decided decided) {
        followed = Followed.of(fromFiles, configured, decided);
    }

    /** The profile that is followed today. */
    public Profile active() {
        return followed.on(today.get());
    }

    /** The profile that was followed on that day, whether or not it was in force. */
    public Profile followedOn(LocalDate day) {
        return followed.on(day);
    }

    /** The profile by which something of that day is judged; empty where none was in force: such things are followed but not judged. */
    public Optional<Profile> inForceOn(LocalDate day) {
        return Optional.of(followedOn(day)).filter(profile -> profile.inForceOn(day));
    }

    public List<Profile> all() {
        return List.copyOf(followed.profiles().values());
    }

    public Optional<Profile> byId(String id) {
        return Optional.ofNullable(followed.profiles().get(id));
    }

    private static Reader open(@Nullable Path folder, String name) throws IOException {
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            return Files.newBufferedReader(folder.resolve(name));
        }
        InputStream packed = Regulations.class.getResourceAsStream("/regulations/" + name);
        if (packed == null) {
            throw new IllegalStateException("Thiếu tệp regulations/" + name);
        }
        return new InputStreamReader(packed, StandardCharsets.UTF_8);
    }
}
