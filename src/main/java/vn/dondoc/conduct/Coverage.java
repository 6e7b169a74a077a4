package vn.dondoc.conduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Contact;
import vn.dondoc.agency.RegisterEntry;

/** Who has an internal regulation, a plan, a contact and a responsible leader, and who does not. */
@Component
class Coverage {

    private final Agencies agencies;
    private final Clock clock;

    Coverage(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One agency; the records are the newest of their kind, null where there is none. The plan is of this year. */
    record Row(
            Agency agency,
            Contact contact,
            @Nullable ConductRecord regulation,
            @Nullable ConductRecord plan,
            int trainings) {

        public boolean lacks() {
            return regulation == null
                    || plan == null
                    || contact.person().isBlank()
                    || contact.leader().isBlank();
        }
    }

    List<Row> of(Viewer viewer, List<ConductRecord> records, boolean lacking) {
        LocalDate today = LocalDate.now(clock);
        return agencies.register().validOn(today).stream()
                .filter(one -> !one.isGroup())
                .filter(one -> viewer.seesWholeAuthority() || one.id().equals(viewer.agency()))
                .map(one -> row(
                        one,
                        records.stream()
                                .filter(each -> one.id().equals(each.agency()))
                                .toList(),
                        today))
                .filter(row -> !lacking || row.lacks())
                .toList();
    }

    private Row row(Agency agency, List<ConductRecord> own, LocalDate today) {
        return new Row(
                agency,
                agencies.entry(agency.id()).map(RegisterEntry::contact).orElse(Contact.NONE),
                first(own, RecordKind.INTERNAL_REGULATION),
                first(
                        own.stream()
                                .filter(one -> one.on().getYear() == today.getYear())
                                .toList(),
                        RecordKind.PLAN),
                (int) own.stream()
                        .filter(one ->
                                one.kind() == RecordKind.TRAINING && one.on().getYear() == today.getYear())
                        .count());
    }

    private static @Nullable ConductRecord first(List<ConductRecord> newestFirst, RecordKind kind) {
        return newestFirst.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
