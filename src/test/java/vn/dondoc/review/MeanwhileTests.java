package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanwhileTests {

    private static final Draft BEFORE =
            Draft.of(ADocument.ordinary().number("1/UBND").proposal());
    private static final DraftTask FIRST = BEFORE.tasks().get(0);
    private static final DraftTask SECOND = BEFORE.tasks().get(1);

    @Test
    void whatAnotherChangedInAFieldLeftAloneStays() {
        Draft theirs = subject(BEFORE, "Trích yếu của Chi");
        Draft mine = number(BEFORE, "2/UBND"); // The form posts the whole head, with the old subject in it.

        assertThat(together(theirs, mine)).isEqualTo(subject(mine, "Trích yếu của Chi"));
    }

    @Test
    void whoeverChangesTheSameFieldIsToldWhatTheOtherMadeOfIt() {
        Draft theirs = subject(BEFORE, "Trích yếu của Chi");
        Draft mine = subject(BEFORE, "Trích yếu của tôi");

        assertThat(put(theirs, mine)).isInstanceOfSatisfying(Meanwhile.Outcome.Against.class, against -> {
            assertThat(against.clashes())
                    .containsExactly(new Meanwhile.Clash("review.head.subject", "Trích yếu của Chi", null, "Chị Chi"));
        });
    }

    @Test
    void theSameChangeByBothIsNone() {
        Draft both = subject(BEFORE, "Một trích yếu");

        assertThat(together(both, both)).isEqualTo(both);
    }

    @Test
    void twoPeopleAtTwoTasksNeverMeet() {
        Draft theirs = BEFORE.changing(FIRST.id(), task -> task.withContent("Việc của Chi"));
        Draft mine = theirs.changing(SECOND.id(), task -> task.withContent("Việc của tôi"));

        assertThat(together(theirs, mine)).isEqualTo(mine);
    }

    @Test
    void twoPeopleAtOneTasksWordsAreToldAndAtItsOtherFieldsAreNot() {
        Draft theirs = BEFORE.changing(FIRST.id(), task -> task.withContent("Việc của Chi"));

        assertThat(put(theirs, theirs.changing(FIRST.id(), task -> task.withContent("Việc của tôi"))))
                .isInstanceOf(Meanwhile.Outcome.Against.class);
        assertThat(together(theirs, theirs.changing(FIRST.id(), task -> withReport(task))))
                .satisfies(draft -> {
                    DraftTask task = draft.task(FIRST.id()).orElseThrow();
                    assertThat(task.content()).isEqualTo("Việc của Chi");
                    assertThat(task.report()).isFalse();
                });
    }

    @Test
    void acceptingWhatAnotherChangedUnseenIsToldToo() {
        Draft theirs = BEFORE.changing(FIRST.id(), task -> task.withContent("Việc của Chi"));
        Draft mine = theirs.changing(FIRST.id(), task -> task.with(DraftTask.State.ACCEPTED));

        assertThat(put(theirs, mine))
                .isInstanceOfSatisfying(
                        Meanwhile.Outcome.Against.class,
                        against -> assertThat(against.clashes())
                                .extracting(Meanwhile.Clash::labelKey)
                                .containsExactly("together.state"));
    }

    @Test
    void onesOwnEarlierChangesStandAgainstNothing() {
        Draft own = subject(BEFORE, "Lần một");
        var since = List.of(new Meanwhile.Step(BEFORE, "an", "Anh An"));

        assertThat(Meanwhile.put(subject(own, "Lần hai"), own, since, "an"))
                .isEqualTo(new Meanwhile.Outcome.Together(subject(own, "Lần hai")));
    }

    private static Draft together(Draft theirs, Draft mine) {
        return ((Meanwhile.Outcome.Together) put(theirs, mine)).draft();
    }

    private static Meanwhile.Outcome put(Draft theirs, Draft mine) {
        return Meanwhile.put(mine, theirs, List.of(new Meanwhile.Step(BEFORE, "chi", "Chị Chi")), "an");
    }

    private static DraftTask withReport(DraftTask task) {
        return task.typed(FIRST.content(), FIRST.deadlineWords(), false, FIRST.terms(), null);
    }

    private static Draft subject(Draft draft, String subject) {
        DraftHeader head = draft.header();
        return draft.with(new DraftHeader(
                head.number(),
                head.type(),
                head.issuer(),
                head.issuedOn(),
                subject,
                head.signer(),
                head.urgency(),
                head.visibility(),
                head.field(),
                head.submittedBy(),
                head.trackedBy(),
                head.complex()));
    }

    private static Draft number(Draft draft, String number) {
        DraftHeader head = draft.header();
        return draft.with(new DraftHeader(
                number,
                head.type(),
                head.issuer(),
                head.issuedOn(),
                head.subject(),
                head.signer(),
                head.urgency(),
                head.visibility(),
                head.field(),
                head.submittedBy(),
                head.trackedBy(),
                head.complex()));
    }
}
