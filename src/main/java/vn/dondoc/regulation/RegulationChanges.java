package vn.dondoc.regulation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.audit.Actor;
import vn.dondoc.audit.AuditTrail;

/** What administrators decide about regulations: which is followed from when, what an open value is, and whose else it becomes. */
@Component
public class RegulationChanges {

    private static final int LONGEST_ID = 60;

    private final Regulations regulations;
    private final DecidedRegulations decisions;
    private final List<Rehearsal> rehearsals;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    RegulationChanges(
            Regulations regulations,
            DecidedRegulations decisions,
            List<Rehearsal> rehearsals,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.regulations = regulations;
        this.decisions = decisions;
        this.rehearsals = List.copyOf(rehearsals);
        this.trail = trail;
        this.transaction = transaction;
        refresh();
    }

    /** Learns what was decided, here or in another process beside this one. */
    public void refresh() {
        regulations.follow(decisions.all());
    }

    /** What another profile would have made of the days from {@code from} to {@code to}, beside what the followed one did. */
    public List<Rehearsal.Difference> rehearse(Profile then, LocalDate from, LocalDate to) {
        Profile now = regulations.active();
        return rehearsals.stream()
                .flatMap(one -> one.compare(now, then, from, to).stream())
                .toList();
    }

    public void follow(Profile profile, LocalDate from, Actor actor) {
        transaction.executeWithoutResult(status -> {
            decisions.add(new Decided.Switch(profile.id(), from), actor);
            trail.record(actor, "regulation.followed", "regulation", profile.id(), "từ " + from);
        });
        refresh();
    }

    /** Accepts a value, proposed or other; fails with words for the screen where it is no value of this parameter. */
    public void confirm(Profile profile, String parameter, String typed, Actor actor) {
        Parameter.Entry entry = profile.parameter(parameter).entry();
        ProfileFile.typed(entry, typed);
        transaction.executeWithoutResult(status -> accept(profile, parameter, typed, actor));
        refresh();
    }

    /** Accepts everything that is proposed. */
    public void confirmAll(Profile profile, Actor actor) {
        transaction.executeWithoutResult(status -> profile.unconfirmed()
                .forEach(parameter -> accept(profile, parameter.entry().key(), parameter.shown(), actor)));
        refresh();
    }

    private void accept(Profile profile, String parameter, String typed, Actor actor) {
        decisions.add(new Decided.Value(profile.id(), parameter, typed), actor);
        trail.record(actor, "regulation.confirmed", "regulation", profile.id(), parameter + " = " + typed);
    }

    /** Makes the regulation of another authority out of this one; returns its id. */
    public String copy(
            Profile base,
            String authority,
            Authority.Level level,
            String place,
            String instrument,
            LocalDate from,
            Actor actor) {
        String id = free(authority);
        String title = base.title().replace(base.authority().name(), authority);
        transaction.executeWithoutResult(status -> {
            decisions.add(new Decided.Copy(id, base.id(), title, instrument, authority, level, place, from), actor);
            trail.record(actor, "regulation.copied", "regulation", id, "từ " + base.id());
        });
        refresh();
        return id;
    }

    private String free(String authority) {
        String plain = Normalizer.normalize(authority.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        for (int n = 2; regulations.byId(id).isPresent(); n++) {
            id = plain.substring(0, Math.min(plain.length(), LONGEST_ID)) + "-" + n;
        }
        return id;
    }
}
