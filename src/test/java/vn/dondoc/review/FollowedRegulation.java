package vn.dondoc.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.access.LoggedIn;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.audit.Actor;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.regulation.Profile;
import vn.dondoc.regulation.RegulationChanges;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.regulation.ReportDuty;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.ProposedTask;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.WebTest;

/** One of the five regulations, switched on in the running application while a test lasts. */
@WebTest
abstract class FollowedRegulation {

    /** The Friday before the Tết holidays of 2026. */
    static final LocalDate FEB_13 = LocalDate.of(2026, 2, 13);

    static final LocalDate FEB_23 = LocalDate.of(2026, 2, 23);

    static final Viewer OFFICE = new Viewer("an", "An", Set.of(Role.OFFICE_SPECIALIST), null);

    private static final Actor ADMINISTRATOR = new Actor(Actor.Kind.PERSON, "qt", "Quản trị");
    private static final Evidence WORDS = new Evidence(0, 4, "Giao", "giao-chu-tri", 0.9);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Regulations regulations;

    @Autowired
    RegulationChanges changes;

    @Autowired
    RegistrationTime registrationTime;

    private final String id;
    private @Nullable Profile before;

    FollowedRegulation(String id) {
        this.id = id;
    }

    @BeforeEach
    void follow() {
        before = regulations.active();
        changes.follow(regulations.byId(id).orElseThrow(), LocalDate.of(2015, 1, 1), ADMINISTRATOR);
    }

    @AfterEach
    void followTheOtherAgain() {
        if (before != null) {
            changes.follow(before, LocalDate.of(2015, 1, 1), ADMINISTRATOR);
        }
    }

    Profile profile() {
        return regulations.active();
    }

    /** The day by which a directive of the authority itself has to be entered. */
    Optional<LocalDate> registeredBy(LocalDate issued, int tasks) {
        return registrationTime.of(directive(issued, tasks, Urgency.NONE, new Deadline.None()), issued.plusDays(30));
    }

    Proposal directive(LocalDate issued, int tasks, Urgency urgency, Deadline deadline) {
        var header = new ProposedHeader(
                new Guess<>("12/UBND-TH", WORDS),
                null,
                new Guess<>(profile().authority().name(), WORDS),
                new Guess<>(issued, WORDS),
                null,
                null,
                new Guess<>(urgency, WORDS));
        return new Proposal(
                header,
                IntStream.range(0, tasks)
                        .mapToObj(n -> new ProposedTask(
                                WORDS,
                                List.of(new ProposedAgency("Sở Y tế", null, WORDS)),
                                List.of(),
                                new Guess<>(deadline, WORDS),
                                false))
                        .toList());
    }

    List<LocalDate> agenciesReport(ReportPeriod period, int year) {
        return duties(profile().agencyReports(), period, year);
    }

    List<LocalDate> officeReports(ReportPeriod period, int year) {
        return duties(profile().officeReports(), period, year);
    }

    List<ReportPeriod> published() {
        return profile().officeReports().stream()
                .filter(ReportDuty::published)
                .map(ReportDuty::period)
                .toList();
    }

    String page(String path) throws Exception {
        return mvc.perform(get(path).with(LoggedIn.as(context, Role.OFFICE_LEADER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    void showsItself() throws Exception {
        assertThat(page("/quy-che")).contains(profile().title()).contains("Quy chế đang áp dụng");
    }

    /** A directive without a file, as a person begins it. */
    DocumentId begun(String origin) throws Exception {
        String page = requireNonNull(mvc.perform(post("/ra-soat/nhap-tay")
                        .param("origin", origin)
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return new DocumentId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    void noted(DocumentId document, String words) throws Exception {
        mvc.perform(post("/ra-soat/{id}/goi-y", document)
                        .param("words", words)
                        .with(LoggedIn.as(context, Role.OFFICE_SPECIALIST))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private static List<LocalDate> duties(List<ReportDuty> duties, ReportPeriod period, int year) {
        return duties.stream()
                .filter(duty -> duty.period() == period)
                .flatMap(duty -> duty.dueIn(year).stream())
                .toList();
    }
}
