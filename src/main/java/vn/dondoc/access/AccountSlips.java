package vn.dondoc.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyChanges;
import vn.dondoc.agency.AgencyId;

/** Makes an account for each of many bodies at once; what is to be handed over on paper is known only to the answer. */
@Service
class AccountSlips {

    /** As many as one printing makes; each password takes a moment to hash. */
    static final int MOST = 100;

    private static final int LONGEST_LOGIN = 44;
    private static final Set<Role> OFFICER = Set.of(Role.AGENCY_OFFICER);

    /** What is printed for one body: its login and the password that works once. */
    record Slip(String agency, String login, String password) {}

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Agencies agencies;
    private final AgencyChanges register;
    private final Clock clock;

    AccountSlips(Accounts accounts, AccountChanges changes, Agencies agencies, AgencyChanges register, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.agencies = agencies;
        this.register = register;
        this.clock = clock;
    }

    /** Bodies of today that nobody can log in for yet, in the order of the register. */
    List<Agency> without() {
        Set<AgencyId> having = accounts.all().stream()
                .map(Account::agency)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return agencies.register().validOn(LocalDate.now(clock)).stream()
                .filter(agency -> !agency.isGroup() && !having.contains(agency.id()))
                .toList();
    }

    /** One account for each of these bodies that has none; from then on it enters its results itself. */
    @Transactional
    List<Slip> make(Viewer viewer, Set<AgencyId> wanted) {
        var slips = new ArrayList<Slip>();
        for (Agency agency : without()) {
            if (wanted.contains(agency.id()) && slips.size() < MOST) {
                String login = login(agency);
                String password =
                        changes.create(viewer, new NewAccount(login, shortened(agency.name()), OFFICER, agency.id()));
                register.connect(agency.id(), viewer.actor());
                slips.add(new Slip(agency.name(), login, password));
            }
        }
        return slips;
    }

    private String login(Agency agency) {
        String id = agency.id().value();
        String stem = (id.length() < 3 ? id + "-dv" : id.length() > LONGEST_LOGIN ? id.substring(0, LONGEST_LOGIN) : id)
                .replaceAll("-$", "");
        String login = stem;
        for (int n = 2; accounts.byLogin(login).isPresent(); n++) {
            login = stem + "-" + n;
        }
        return login;
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
