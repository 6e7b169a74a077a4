package vn.dondoc.board;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.notice.Urgings;
import vn.dondoc.post.Enclosure;
import vn.dondoc.post.Enclosures;
import vn.dondoc.post.Outgoing;
import vn.dondoc.post.Post;
import vn.dondoc.rendering.Workbook;
import vn.dondoc.tracking.AssignmentId;

/**
 * Sends an agency the sheet of its open tasks. The sheet is made when the mail goes out, from what the agency itself may see: no copy of it
 * is kept, and nothing for the Office alone is in it.
 */
@Service
class MailedSheets implements Enclosures {

    /** What came of it. */
    enum Outcome {
        SENT,
        NOT_ALLOWED,
        NOTHING,
        NO_ADDRESS,
        OFF;

        String messageKey() {
            return "board.sheet.mail." + name();
        }
    }

    private static final String SHELF = "phieu-cap-nhat";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient jdbc;
    private final OpenParts parts;
    private final Agencies agencies;
    private final Post post;
    private final Urgings urgings;
    private final MessageSource messages;

    MailedSheets(
            JdbcClient jdbc, OpenParts parts, Agencies agencies, Post post, Urgings urgings, MessageSource messages) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.agencies = agencies;
        this.post = post;
        this.urgings = urgings;
        this.messages = messages;
    }

    boolean isOn() {
        return post.isOn();
    }

    @Transactional
    public Outcome send(Viewer viewer, String agencyName) {
        if (!viewer.isOfTheOffice()) {
            return Outcome.NOT_ALLOWED;
        }
        AgencyId agency = named(agencyName).orElse(null);
        List<OpenParts.OpenPart> open = agency == null ? List.of() : parts.of(seenBy(agency), null);
        if (agency == null || open.isEmpty()) {
            return Outcome.NOTHING;
        }
        String address =
                agencies.entry(agency).map(entry -> entry.contact().mail()).orElse("");
        if (!address.contains("@")) {
            return Outcome.NO_ADDRESS;
        }
        String key = "sheet:" + UUID.randomUUID();
        boolean queued = post.send(new Outgoing(
                key,
                List.of(address),
                "Phiếu cập nhật tình hình thực hiện %d nhiệm vụ".formatted(open.size()),
                """
                Kính gửi: %s

                Đề nghị cơ quan ghi tình hình, kết quả thực hiện vào phiếu kèm theo (giữ nguyên cột cuối), rồi tải lên phần mềm hoặc gửi lại Văn phòng.
                """.formatted(agencyName),
                null,
                List.of(new Enclosure(
                        "phieu-cap-nhat-nhiem-vu.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        SHELF,
                        agency.value())),
                Map.of()));
        if (!queued) {
            return Outcome.OFF;
        }
        urgings.mailed(
                viewer, open.stream().map(part -> new AssignmentId(part.id())).toList(), "Gửi phiếu cập nhật", key);
        return Outcome.SENT;
    }

    @Override
    public String shelf() {
        return SHELF;
    }

    @Override
    public InputStream open(String agency) throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(
                List.of(ReturnSheet.of(
                        parts.of(seenBy(new AgencyId(agency)), null),
                        progress -> messages.getMessage("tracking.progress." + progress, null, VIETNAMESE))),
                out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private Optional<AgencyId> named(String name) {
        return jdbc
                .sql("SELECT DISTINCT agency_id FROM assignment WHERE agency_name = :name AND agency_id IS NOT NULL")
                .param("name", name)
                .query(String.class)
                .list()
                .stream()
                .map(AgencyId::new)
                .findFirst();
    }

    private static Viewer seenBy(AgencyId agency) {
        return new Viewer("sheet", "sheet", Set.of(Role.AGENCY_OFFICER), agency);
    }
}
