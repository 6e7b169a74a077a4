package vn.dondoc.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.tracking.DrawnUpBy;

/** Writes a directive for the index, saying only what a test is about. */
final class Indexed {

    private final String number;
    private UUID key = UUID.randomUUID();
    private boolean confirmed = true;
    private boolean past;
    private @Nullable LocalDate issuedOn = LocalDate.of(2026, 6, 1);
    private String issuer = "UBND tỉnh Đắk Lắk";
    private String subject = "Về việc thử";
    private @Nullable String field;
    private @Nullable String given;
    private boolean laidBefore = true;
    private String text = "";
    private Instant since = Instant.parse("2026-06-02T00:00:00Z");
    private final Set<LocalDate> dueOn = new HashSet<>();
    private final List<String> agencies = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private final Map<AgencyId, List<String>> readers = new HashMap<>();

    private Indexed(String number) {
        this.number = number;
    }

    static Indexed directive(String number) {
        return new Indexed(number);
    }

    Indexed key(UUID other) {
        key = other;
        return this;
    }

    Indexed unconfirmed() {
        confirmed = false;
        return this;
    }

    Indexed ofThePast() {
        confirmed = false;
        past = true;
        return this;
    }

    Indexed issued(@Nullable LocalDate day) {
        issuedOn = day;
        return this;
    }

    Indexed by(String who) {
        issuer = who;
        return this;
    }

    Indexed about(String what) {
        subject = what;
        return this;
    }

    Indexed inField(String which) {
        field = which;
        return this;
    }

    Indexed givenTo(String account) {
        given = account;
        return this;
    }

    Indexed notYetLaidBefore() {
        laidBefore = false;
        return this;
    }

    Indexed says(String what) {
        text = what;
        return this;
    }

    Indexed since(Instant when) {
        since = when;
        return this;
    }

    Indexed due(LocalDate day) {
        dueOn.add(day);
        return this;
    }

    Indexed task(String content, String agencyName, AgencyId... assigned) {
        tasks.add(content);
        agencies.add(agencyName);
        for (var agency : assigned) {
            readers.computeIfAbsent(agency, a -> new ArrayList<>()).add(content);
        }
        return this;
    }

    Indexed reported(String words) {
        progress.add(words);
        return this;
    }

    IndexedDirective made() {
        return new IndexedDirective(
                key,
                confirmed,
                past,
                number,
                number.contains("QĐ") ? DocumentType.QUYET_DINH : DocumentType.CHI_THI,
                issuer,
                issuedOn,
                subject,
                "Nguyễn Thành Long",
                field,
                new Readership(field == null ? Set.of() : Set.of(field), DrawnUpBy.of(number), given, laidBefore),
                dueOn,
                agencies,
                tasks,
                progress,
                text,
                since,
                readers);
    }
}
