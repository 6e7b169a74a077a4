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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profiles that the program knows, and the one it follows. */
public final class Regulations {

    private static final List<String> SHIPPED = List.of("dak-lak", "lai-chau", "hung-yen", "binh-thuan", "ninh-hai");

    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Profile active;

    private Regulations(List<Profile> read, String active) {
        read.forEach(profile -> profiles.put(profile.id(), profile));
        Profile chosen = profiles.get(active);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "dondoc.regulation: không có quy chế \"%s\"; có: %s".formatted(active, profiles.keySet()));
        }
        this.active = chosen;
    }

    /** The profiles packed in the program; {@code folder}'s files of the same name come before them. */
    public static Regulations load(@Nullable Path folder, String active) {
        try {
            var catalogue = new LinkedHashMap<String, Parameter.Entry>();
            try (Reader in = open(folder, "parameters.yaml")) {
                ProfileFile.catalogue("regulations/parameters.yaml", in)
                        .forEach(entry -> catalogue.put(entry.key(), entry));
            }
            var read = new java.util.ArrayList<Profile>();
            for (String id : SHIPPED) {
                try (Reader in = open(folder, id + ".yaml")) {
                    read.add(ProfileFile.read("regulations/" + id + ".yaml", in, catalogue));
                }
            }
            return new Regulations(read, active);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profiles packed in the program. */
    public static Regulations shipped(String active) {
        return load(null, active);
    }

    public Profile active() {
        return active;
    }

    /** The active profile where it was in force on that day. */
    public Optional<Profile> inForceOn(LocalDate day) {
        return Optional.of(active).filter(profile -> profile.inForceOn(day));
    }

    public List<Profile> all() {
        return List.copyOf(profiles.values());
    }

    public Optional<Profile> byId(String id) {
        return Optional.ofNullable(profiles.get(id));
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
