package vn.dondoc.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** Every change that a person makes to a body or a group, each with words in the audit trail of what became of what. */
@Service
public class AgencyChanges {

    private static final int LONGEST = 300;

    /** What came of wanting to change. */
    public enum Changed {
        DONE,
        NOTHING,
        /** Somebody else changed it in between. */
        OUTRUN
    }

    private final Agencies agencies;
    private final AgencyRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyChanges(JdbcClient jdbc, Agencies agencies, AuditTrail audit, Clock clock) {
        this.rows = new AgencyRows(jdbc, clock);
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a body; fails with words for the screen where it cannot stand so. */
    @Transactional
    public AgencyId add(RegisterEntry wanted, Actor by) {
        if (agencies.register().byId(wanted.agency().id()).isPresent()) {
            throw new IllegalArgumentException(
                    "Danh bạ đã có mã \"%s\"".formatted(wanted.agency().id()));
        }
        objections(wanted.agency());
        rows.insert(wanted.agency(), wanted.contact(), wanted.connected(), false);
        wanted.agency()
                .successors()
                .forEach(next -> rows.succeed(wanted.agency().id(), next));
        audit.record(
                by,
                "agency.added",
                "agency",
                wanted.agency().id().value(),
                wanted.agency().name());
        return wanted.agency().id();
    }

    /** The id that a new body of this name gets: the name in plain letters, numbered where another body has it already. */
    public AgencyId freeId(String name) {
        AgencyRegister register = agencies.register();
        AgencyId id = AgencyRows.idOf(name);
        for (int n = 2; register.byId(id).isPresent(); n++) {
            id = new AgencyId(AgencyRows.idOf(name).value() + "-" + n);
        }
        return id;
    }

    /** Changes a body to {@code wanted}, whose version says from which state the person set out. */
    @Transactional
    public Changed change(RegisterEntry wanted, Actor by) {
        RegisterEntry before = agencies.entry(wanted.agency().id())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Danh bạ không có cơ quan " + wanted.agency().id()));
        objections(wanted.agency());
        RegisterEntry after = keepingOldName(before, wanted);
        String what = EntryWords.difference(before, after, agencies.register());
        if (what.isEmpty()) {
            return Changed.NOTHING;
        }
        if (!rows.update(after)) {
            return Changed.OUTRUN;
        }
        audit.record(by, "agency.changed", "agency", after.agency().id().value(), what);
        return Changed.DONE;
    }

    /** From now on its own people enter its results. */
    @Transactional
    public void connect(AgencyId id, Actor by) {
        agencies.entry(id)
                .filter(entry -> !entry.connected())
                .ifPresent(entry -> change(
                        new RegisterEntry(entry.agency(), entry.contact(), true, entry.shipped(), entry.version()),
                        by));
    }

    /** A body that is called otherwise today was called so until yesterday. */
    private RegisterEntry keepingOldName(RegisterEntry before, RegisterEntry wanted) {
        String old = before.agency().name();
        Agency agency = wanted.agency();
        if (old.equals(agency.name()) || agency.aliases().contains(old)) {
            return wanted;
        }
        var aliases = new ArrayList<>(agency.alsoCalled());
        aliases.add(new Alias(old, null, LocalDate.now(clock).minusDays(1)));
        return new RegisterEntry(
                new Agency(
                        agency.id(),
                        agency.name(),
                        agency.kind(),
                        aliases,
                        agency.validFrom(),
                        agency.validTo(),
                        agency.successors(),
                        agency.parent()),
                wanted.contact(),
                wanted.connected(),
                wanted.shipped(),
                wanted.version());
    }

    /** What a group stands for from now on: these kinds of body as a whole. */
    @Transactional
    public void stand(AgencyId group, Set<Agency.Kind> kinds, Actor by) {
        group(group);
        rows.stand(group, kinds);
        audit.record(by, "agency.group", "agency", group.value(), EntryWords.kinds(kinds));
    }

    /** Puts a body into a group for some time, or takes it out of one that stands for its kind. */
    @Transactional
    public void join(Membership membership, Actor by) {
        group(membership.group());
        Agency member = agencies.register()
                .byId(membership.member())
                .filter(one -> !one.isGroup())
                .orElseThrow(() -> new IllegalArgumentException("Thành viên phải là một cơ quan trong danh bạ"));
        period(membership.from(), membership.to());
        rows.join(membership);
        audit.record(
                by,
                membership.included() ? "agency.joined" : "agency.leftOut",
                "agency",
                membership.group().value(),
                member.name() + EntryWords.period(membership.from(), membership.to()));
    }

    /** Takes back what a person decided of a body in a group. */
    @Transactional
    public void leave(AgencyId group, AgencyId member, Actor by) {
        group(group);
        if (rows.leave(group, member)) {
            String name = agencies.register().byId(member).map(Agency::name).orElse(member.value());
            audit.record(by, "agency.left", "agency", group.value(), name);
        }
    }

    private Agency group(AgencyId id) {
        return agencies.register()
                .byId(id)
                .filter(Agency::isGroup)
                .orElseThrow(() -> new IllegalArgumentException("Không có nhóm cơ quan này"));
    }

    private void objections(Agency wanted) {
        AgencyRegister register = agencies.register();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST) {
            throw new IllegalArgumentException("Hãy ghi tên cơ quan, không quá 300 ký tự");
        }
        period(wanted.validFrom(), wanted.validTo());
        for (AgencyId next : wanted.successors()) {
            if (next.equals(wanted.id()) || register.byId(next).isEmpty()) {
                throw new IllegalArgumentException("Cơ quan kế thừa \"%s\" không có trong danh bạ".formatted(next));
            }
        }
        AgencyId above = wanted.parent();
        for (int depth = 0; above != null && depth < 10; depth++) {
            Agency parent = register.byId(above).orElse(null);
            if (above.equals(wanted.id()) || parent == null) {
                throw new IllegalArgumentException(
                        "Cơ quan cấp trên không có trong danh bạ, hoặc là chính cơ quan này");
            }
            above = parent.parent();
        }
        boolean taken = register.all().stream()
                .anyMatch(other -> !other.id().equals(wanted.id())
                        && other.name().equals(wanted.name())
                        && Objects.equals(other.parent(), wanted.parent())
                        && overlap(other, wanted));
        if (taken) {
            throw new IllegalArgumentException(
                    "Danh bạ đã có cơ quan tên \"%s\" trong thời gian này".formatted(wanted.name()));
        }
    }

    private static boolean overlap(Agency one, Agency other) {
        return (one.validTo() == null
                        || other.validFrom() == null
                        || !one.validTo().isBefore(other.validFrom()))
                && (other.validTo() == null
                        || one.validFrom() == null
                        || !other.validTo().isBefore(one.validFrom()));
    }

    private static void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Ngày hết hiệu lực %s đứng trước ngày có hiệu lực %s"
                    .formatted(Alias.day(to, ""), Alias.day(from, "")));
        }
    }

    static List<String> names(List<AgencyId> ids, AgencyRegister register) {
        return ids.stream()
                .map(id -> register.byId(id).map(Agency::name).orElse(id.value()))
                .toList();
    }
}
