package vn.dondoc.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.Alias;
import vn.dondoc.agency.Contact;
import vn.dondoc.agency.RegisterEntry;

/** A body as the form sends it; bodies are named in words, as people know them. */
record AgencyForm(
        @Nullable String ten,
        Agency.@Nullable Kind loai,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate tu,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate den,

        @Nullable String tenKhac,
        @Nullable String keThua,
        @Nullable String capTren,
        @Nullable String lanhDao,
        @Nullable String dauMoi,
        @Nullable String dienThoai,
        @Nullable String thu,
        @Nullable Boolean ketNoi,
        @Nullable Integer version) {

    private static final int LONGEST = 200;
    private static final int LONGEST_PHONE = 50;

    static AgencyForm of(RegisterEntry entry, AgencyRegister register) {
        Agency agency = entry.agency();
        return new AgencyForm(
                agency.name(),
                agency.kind(),
                agency.validFrom(),
                agency.validTo(),
                String.join(
                        "\n", agency.alsoCalled().stream().map(Alias::written).toList()),
                String.join(
                        "\n",
                        agency.successors().stream()
                                .map(id -> named(id, register))
                                .toList()),
                agency.parent() == null ? "" : named(agency.parent(), register),
                entry.contact().leader(),
                entry.contact().person(),
                entry.contact().phone(),
                entry.contact().mail(),
                entry.connected(),
                entry.version());
    }

    private static String named(AgencyId id, AgencyRegister register) {
        return register.byId(id).map(Agency::name).orElse(id.value());
    }

    /** Fails with words for the screen where a body that is named is not known or a day makes no sense. */
    RegisterEntry entry(AgencyId id, boolean shipped, AgencyRegister register) {
        LocalDate after = den == null ? null : den.plusDays(1);
        return new RegisterEntry(
                new Agency(
                        id,
                        given(ten),
                        loai == null ? Agency.Kind.OTHER_PROVINCIAL : loai,
                        lines(tenKhac).map(Alias::read).toList(),
                        tu,
                        den,
                        lines(keThua).map(name -> known(name, register, after)).toList(),
                        given(capTren).isEmpty() ? null : known(given(capTren), register, tu)),
                new Contact(
                        said(dauMoi, LONGEST),
                        said(dienThoai, LONGEST_PHONE),
                        said(thu, LONGEST),
                        said(lanhDao, LONGEST)),
                Boolean.TRUE.equals(ketNoi),
                shipped,
                version == null ? 0 : version);
    }

    static AgencyId known(String name, AgencyRegister register, @Nullable LocalDate on) {
        return register.byId(new AgencyId(name))
                .or(() -> register.called(name, on))
                .map(Agency::id)
                .orElseThrow(() -> new IllegalArgumentException("Danh bạ không có cơ quan \"%s\"".formatted(name)));
    }

    String name() {
        return given(ten);
    }

    private static Stream<String> lines(@Nullable String text) {
        return text == null ? Stream.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String said(@Nullable String text, int longest) {
        String said = given(text);
        if (said.length() > longest) {
            throw new IllegalArgumentException("\"%s…\" dài hơn %d ký tự".formatted(said.substring(0, 30), longest));
        }
        return said;
    }

    /** What stands in the form of a body that does not exist yet. */
    static AgencyForm empty() {
        return new AgencyForm("", Agency.Kind.COMMUNE, null, null, "", "", "", "", "", "", "", false, 0);
    }

    /** For the page: the kinds a person chooses from. */
    static List<Agency.Kind> kinds() {
        return List.of(Agency.Kind.values());
    }
}
