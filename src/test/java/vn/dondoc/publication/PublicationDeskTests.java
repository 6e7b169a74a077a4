package vn.dondoc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Erasure;
import vn.dondoc.calendar.Period;
import vn.dondoc.inspection.InspectionId;
import vn.dondoc.inspection.PublicConclusion;
import vn.dondoc.publication.delivery.Deliveries;
import vn.dondoc.publication.delivery.FolderDelivery;
import vn.dondoc.publication.delivery.Parcel;
import vn.dondoc.publication.delivery.Target;
import vn.dondoc.publication.site.SiteFolder;
import vn.dondoc.regulation.ReportPeriod;
import vn.dondoc.reporting.Release;
import vn.dondoc.reporting.ReportId;
import vn.dondoc.review.Visibility;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.work.Claim;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.WorkQueue;

/** What people decide about publications, from the preview to the withdrawal. */
class PublicationDeskTests {

    private static final Period PERIOD = new Period(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14));
    private static final Release RELEASE =
            new Release("123/BC-VP", LocalDate.of(2026, 6, 20), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
    private static final Release SECOND =
            new Release("131/BC-VP", LocalDate.of(2026, 6, 27), "CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
    private static final String TASK = "Kiểm điểm việc chậm bàn giao mặt bằng dự án đường Đông Tây";
    private static final String FOLDER = "2026/ket-qua-6-thang-dau-nam-2026";

    @TempDir
    Path folder;

    private PublishingOffice office;
    private PublicationDesk desk;
    private Path mounted;

    @BeforeEach
    void wire() throws IOException {
        mounted = Files.createDirectories(folder.resolve("mounted"));
        office = PublishingOffice.over(
                folder,
                new MovableClock("2026-06-15T02:00:00Z"),
                PublishingOffice.deliveredTo(new Target(
                        "cong",
                        Target.Way.FOLDER,
                        mounted,
                        null,
                        "",
                        null,
                        null,
                        null,
                        java.time.Duration.ofSeconds(5))));
        office.tracked()
                .register(Given.directive(
                        "12/UBND-NC",
                        LocalDate.of(2026, 5, 4),
                        Visibility.OFFICE_ONLY,
                        Given.task(TASK, LocalDate.of(2026, 6, 1), List.of("so-noi-vu:Sở Nội vụ"), List.of())));
        desk = office.get(PublicationDesk.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void wordsThatMayNotGoOutAreLeftOutOfThePreviewAndRefusedWhenTypedAgain() throws IOException {
        Version preview =
                office.prepared(office.released(PERIOD, RELEASE, "Đã " + TASK.toLowerCase() + ". Gọi 0905 123 456."));

        assertThat(preview.objections()).containsExactlyInAnyOrder(Objection.TASK_TEXT, Objection.TELEPHONE);
        assertThat(preview.content().text().isEmpty()).isTrue();
        assertThat(desk.word(Given.OFFICE, preview, TASK)).isEqualTo(new Outcome.Refused(Set.of(Objection.TASK_TEXT)));
        assertThat(desk.word(Given.OFFICE, preview, "Các cơ quan đã tích cực.")).isEqualTo(new Outcome.Done());
        Version worded = at(0);
        assertThat(worded.objections()).isEmpty();
        assertThat(desk.publish(Given.OTHER_OFFICE, preview, ""))
                .as("seen before it was worded")
                .isEqualTo(new Outcome.Outrun());
        assertThat(desk.publish(Given.OTHER_OFFICE, worded, "")).isEqualTo(new Outcome.Done());
    }

    @Test
    void aKindDecidedToGoByItselfGoesUnlessItsWordsAreRefused() throws IOException {
        office.get(AutomaticKinds.class).decide(Given.OTHER_OFFICE, ReportPeriod.HALF_YEAR, "Điều 19.2");

        Version refused = office.prepared(office.released(PERIOD, RELEASE, "Gọi 0905 123 456."));
        assertThat(refused.state()).isEqualTo(VersionState.PREVIEW);
        desk.discard(Given.OTHER_OFFICE, refused);

        var other = new Period(LocalDate.of(2025, 6, 15), LocalDate.of(2025, 12, 14));
        Version gone = office.prepared(office.released(other, SECOND, ""));
        assertThat(gone.state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(gone.number()).isEqualTo(1);
    }

    @Test
    void aSecondEditionCorrectsTheFirstAtTheSameAddressAndOnlyWithAReason() throws IOException {
        office.published(office.released(PERIOD, RELEASE, ""), "");
        office.get(AutomaticKinds.class).decide(Given.OTHER_OFFICE, ReportPeriod.HALF_YEAR, "Điều 19.2");
        Version second = office.prepared(office.released(PERIOD, SECOND, ""));

        assertThat(second.state()).as("a correction never goes by itself").isEqualTo(VersionState.PREVIEW);
        assertThat(second.path()).isEqualTo(FOLDER);
        assertThat(desk.publish(Given.OTHER_OFFICE, second, " ")).isEqualTo(new Outcome.ReasonMissing());
        assertThat(desk.publish(Given.OTHER_OFFICE, second, "Tính lại số liệu của Sở Nội vụ"))
                .isEqualTo(new Outcome.Done());
        office.lay();

        assertThat(office.read(FOLDER + "/index.html")).contains("131/BC-VP", "Tính lại số liệu của Sở Nội vụ");
        assertThat(office.read(FOLDER + "/ban-1/index.html")).contains("123/BC-VP", "đã được thay bằng bản 2");
    }

    @Test
    void theYearBeforeIsTakenFromWhatWasReportedThenOrElseCounted() throws IOException {
        office.tracked()
                .register(Given.directive(
                        "8/UBND-NC",
                        LocalDate.of(2025, 3, 4),
                        Given.task("Báo cáo", LocalDate.of(2025, 4, 1), List.of("so-noi-vu:Sở Nội vụ"), List.of())));

        Version version = office.prepared(office.released(PERIOD, RELEASE, ""));

        var then = Objects.requireNonNull(((PublicReport) version.content()).lastYear());
        assertThat(then.asPublished()).isFalse();
        assertThat(then.period().to()).isEqualTo(LocalDate.of(2025, 6, 14));
        assertThat(then.tasks().total()).isEqualTo(1);

        var before = new Period(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 6, 14));
        office.released(before, SECOND, "");
        Version again = office.prepared(office.released(PERIOD, RELEASE, ""));
        assertThat(Objects.requireNonNull(((PublicReport) again.content()).lastYear())
                        .asPublished())
                .isTrue();
    }

    @Test
    void aReleasedConclusionOfAnInspectionWaitsForAPersonToo() throws IOException {
        var published = new PublishedConclusions(
                desk,
                office.get(vn.dondoc.regulation.Regulations.class),
                office.get(vn.dondoc.audit.AuditTrail.class),
                office.get(java.time.Clock.class));
        office.transactions()
                .executeWithoutResult(status -> published.released(conclusion("Đơn vị đã hoàn thành nhiệm vụ.")));
        office.transactions()
                .executeWithoutResult(status -> published.released(conclusion("Xem đơn của ông Nguyễn Văn Bình.")));

        List<Version> previews = office.get(Publications.class).all(Given.OFFICE);
        assertThat(previews).allMatch(Version::preview).hasSize(2);
        assertThat(previews)
                .anyMatch(one -> one.objections().contains(Objection.CITIZEN)
                        && one.content().text().isEmpty());
        Version good = previews.stream()
                .filter(one -> one.objections().isEmpty())
                .findFirst()
                .orElseThrow();
        desk.publish(Given.OTHER_OFFICE, good, "");
        office.lay();
        assertThat(office.read(good.path() + "/index.html"))
                .contains("Kết luận kiểm tra", "Sở Xây dựng", "Đơn vị đã hoàn thành nhiệm vụ.", "Điều 17.3b");
    }

    @Test
    void whatIsLaidIsOwedToEveryPlaceAndDeliveredThere() throws Exception {
        office.published(office.released(PERIOD, RELEASE, ""), "");

        assertThat(delivery().state()).isEqualTo(Deliveries.State.WAITING);
        deliver();
        assertThat(delivery().state()).isEqualTo(Deliveries.State.DELIVERED);
        assertThat(delivery().receipt()).contains("tệp");
        assertThat(PublishingOffice.files(mounted)).usingRecursiveComparison().isEqualTo(office.files());

        office.lay();
        assertThat(office.get(WorkQueue.class).claim(Deliveries.STAGE))
                .as("it has it already")
                .isEmpty();
        assertThat(office.get(Deliveries.class).oweAgain("cong")).isTrue();
        deliver();
        assertThat(delivery().state()).isEqualTo(Deliveries.State.DELIVERED);
    }

    @Test
    void wordsThatNameASecretDocumentGoFromTheSiteItsFormerStatesAndTheArchive() throws IOException {
        String named = "Thực hiện Công văn 7711/UBND-NC, các cơ quan đã hoàn thành.";
        office.published(office.released(PERIOD, RELEASE, named), "");
        var archive = office.get(Archive.class);
        Version version = at(0);
        List<PublicFile> files = office.get(Publications.class).files(version.id());
        var erasing = new PublicationErasing(
                office.get(Publications.class), office.get(SiteFolder.class), archive, office.get(WorkQueue.class));
        var erasure = new Erasure(List.of(new DocumentId(UUID.randomUUID())));
        erasure.addWord("7711/UBND-NC");

        erasing.eraseFiles(erasure);
        office.transactions().executeWithoutResult(status -> erasing.eraseRows(erasure));
        assertThat(office.portal()).doesNotExist();
        assertThat(files).noneMatch(file -> archive.holds(file.sha256()));

        office.lay();
        assertThat(office.read(FOLDER + "/index.html")).contains("123/BC-VP").doesNotContain("7711");
        try (var all = Files.walk(folder.resolve("outbox"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .filter(file -> file.toString().contains("portal")))
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("7711"));
        }
    }

    @Test
    void whereTheRegulationPublishesNothingNothingIsMade() throws IOException {
        office.close();
        office = PublishingOffice.over(
                folder.resolve("lai-chau"),
                new MovableClock("2026-06-15T02:00:00Z"),
                PortalSettings.none(),
                java.util.Map.of(
                        vn.dondoc.regulation.Regulations.class, vn.dondoc.regulation.Regulations.shipped("lai-chau")));
        ReportId report = office.released(PERIOD, RELEASE, "");
        var queue = office.get(WorkQueue.class);
        queue.enqueue("publication", report.value());
        office.get(HandOver.class)
                .finish(office.get(PublicationStage.class)
                        .prepare(queue.claim("publication").orElseThrow()));
        office.lay();

        assertThat(office.get(Publications.class).all(Given.OFFICE)).isEmpty();
        assertThat(office.portal()).doesNotExist();
    }

    private static PublicConclusion conclusion(String words) {
        return new PublicConclusion(
                new InspectionId(UUID.randomUUID()),
                "Kết luận kiểm tra việc thực hiện nhiệm vụ được giao",
                "05/KL-VP",
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 10),
                "UBND tỉnh Đắk Lắk",
                "Văn phòng UBND tỉnh",
                "Quyết định số 45/2016/QĐ-UBND",
                List.of("Sở Xây dựng"),
                List.of(words));
    }

    private void deliver() throws Exception {
        Claim claim = office.get(WorkQueue.class).claim(Deliveries.STAGE).orElseThrow();
        var stage = new DeliveryStage(office.get(PortalSite.class), office.get(Deliveries.class));
        office.get(HandOver.class).finish(new FolderDelivery().deliver((Parcel) stage.parcel(claim)));
    }

    private Deliveries.Delivery delivery() {
        return office.get(Deliveries.class).of("cong").orElseThrow();
    }

    private Version at(int index) {
        return office.get(Publications.class).at(Given.OFFICE, FOLDER).get(index);
    }
}
