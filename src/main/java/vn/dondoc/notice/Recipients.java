package vn.dondoc.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.ActingAccounts;
import vn.dondoc.access.ActiveAccounts;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.agency.RegisterEntry;

/** Everybody who may have to be reminded: people with accounts, and bodies that have none but a mail address. */
@Component
class Recipients {

    private static final Set<Role> OF_AGENCIES = Set.of(Role.AGENCY_OFFICER, Role.AGENCY_LEADER);

    private final ActiveAccounts accounts;
    private final ActingAccounts acting;
    private final NoticeChoices choices;
    private final Agencies agencies;
    private final ReminderSettings settings;
    private final Clock clock;

    Recipients(
            ActiveAccounts accounts,
            ActingAccounts acting,
            NoticeChoices choices,
            Agencies agencies,
            ReminderSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.acting = acting;
        this.choices = choices;
        this.agencies = agencies;
        this.settings = settings;
        this.clock = clock;
    }

    List<Recipient> all() {
        List<Viewer> people = accounts.all();
        Map<String, NoticeChoice> chosen = choices.all();
        var withOfficer = new HashSet<AgencyId>();
        var withPeople = new HashSet<AgencyId>();
        var staffed = new HashMap<AgencyId, Set<String>>();
        for (Viewer one : people) {
            AgencyId agency = one.agency();
            if (agency != null && one.roles().stream().anyMatch(OF_AGENCIES::contains)) {
                withPeople.add(agency);
                if (one.has(Role.AGENCY_OFFICER)) {
                    withOfficer.add(agency);
                    if (!one.unit().isEmpty()) {
                        staffed.computeIfAbsent(agency, id -> new HashSet<>()).add(Recipient.folded(one.unit()));
                    }
                }
            }
        }
        var all = new ArrayList<Recipient>();
        for (Viewer one : people) {
            NoticeChoice choice = chosen.getOrDefault(one.account(), NoticeChoice.NONE);
            AgencyId agency = one.agency();
            all.add(new Recipient(
                    one.account(),
                    one,
                    address(choice.mail()),
                    choice.mailsOff(),
                    agency != null && !withOfficer.contains(agency),
                    agency == null ? Set.of() : staffed.getOrDefault(agency, Set.of()),
                    null));
        }
        all.addAll(standIns(all));
        agencies.entries().stream()
                .filter(entry -> !withPeople.contains(entry.agency().id()))
                .filter(entry -> address(entry.contact().mail()) != null)
                .forEach(entry -> all.add(body(entry)));
        return all;
    }

    private Recipient body(RegisterEntry entry) {
        AgencyId id = entry.agency().id();
        String key = "agency:" + id.value();
        return new Recipient(
                key,
                new Viewer(key, entry.agency().name(), Set.of(Role.AGENCY_OFFICER), id),
                address(entry.contact().mail()),
                Set.of(),
                true,
                Set.of(),
                null);
    }

    /** Whoever acts for somebody today, and has an address: in the program he sees that person's reminders as it is. */
    private List<Recipient> standIns(List<Recipient> people) {
        var byLogin = new HashMap<String, Recipient>();
        people.forEach(one -> byLogin.put(one.key(), one));
        var standIns = new ArrayList<Recipient>();
        for (Viewer viewer : acting.on(LocalDate.now(clock))) {
            Viewer.Absent away = viewer.insteadOf();
            Recipient absent = away == null ? null : byLogin.get(away.account());
            Recipient himself = byLogin.get(viewer.account());
            if (absent != null && himself != null && himself.mail() != null) {
                standIns.add(absent.standIn(viewer, himself));
            }
        }
        return standIns;
    }

    private @Nullable String address(String mail) {
        return mail.contains("@") && settings.allows(mail) ? mail : null;
    }
}
