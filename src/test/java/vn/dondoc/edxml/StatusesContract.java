package vn.dondoc.edxml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.folders.Folders;
import vn.dondoc.regulation.Regulations;
import vn.dondoc.testing.Databases;
import vn.dondoc.testing.MovableClock;
import vn.dondoc.tracking.Given;
import vn.dondoc.tracking.Step;
import vn.dondoc.tracking.TrackedOffice;

/** A package from its arrival to the day its task is closed, and what its sender is told, under Đắk Lắk's regulation, which closes tasks. */
abstract class StatusesContract {

    static class OnH2Tests extends StatusesContract {
        @Override
        DataSource database() {
            return Databases.h2();
        }
    }

    static class OnPostgresTests extends StatusesContract {
        @Override
        DataSource database() {
            return Databases.postgres();
        }
    }

    /** The message of QCVN 102 as far as receivers were seen to read it. */
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"
                targetNamespace="http://www.mic.gov.vn/TBT/QCVN_102_2016" elementFormDefault="qualified">
              <xs:element name="Status"><xs:complexType><xs:sequence>
                <xs:element name="MessageStatus"><xs:complexType><xs:sequence>
                  <xs:element name="ResponseFor"><xs:complexType><xs:sequence>
                    <xs:element name="OrganId" type="xs:string"/><xs:element name="Code" type="xs:string"/>
                    <xs:element name="PromulgationDate"><xs:simpleType><xs:restriction base="xs:string">
                      <xs:pattern value="(\\d{4}/\\d{2}/\\d{2})?"/></xs:restriction></xs:simpleType></xs:element>
                    <xs:element name="DocumentId" type="xs:string"/>
                  </xs:sequence></xs:complexType></xs:element>
                  <xs:element name="From"><xs:complexType><xs:sequence>
                    <xs:element name="OrganId"><xs:simpleType><xs:restriction base="xs:string">
                      <xs:pattern value="\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}|[A-Z]\\d{2}(\\.[A-Z0-9]{2,3}){0,4}"/></xs:restriction></xs:simpleType></xs:element>
                    <xs:element name="OrganName" type="xs:string"/>
                  </xs:sequence></xs:complexType></xs:element>
                  <xs:element name="StatusCode"><xs:simpleType><xs:restriction base="xs:string">
                    <xs:pattern value="0[1-6]"/></xs:restriction></xs:simpleType></xs:element>
                  <xs:element name="Description"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType></xs:element>
                  <xs:element name="Timestamp"><xs:simpleType><xs:restriction base="xs:string">
                    <xs:pattern value="\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}"/></xs:restriction></xs:simpleType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;

    private final MovableClock clock = new MovableClock("2026-06-15T02:00:00Z");
    private @Nullable TrackedOffice office;

    @TempDir
    Path home;

    abstract DataSource database();

    @AfterEach
    void close() {
        office().close();
    }

    @Test
    void eachStatusIsToldOnceAndCompletionOnlyAfterTheConfirmedClosing() throws Exception {
        open();
        var given = Given.task("Việc", LocalDate.of(2026, 6, 30), List.of("so-tai-chinh:Sở Tài chính"), List.of());
        var directive = Given.directive("12/UBND & Co", LocalDate.of(2026, 6, 10), given);
        UUID receipt = receipt("cv.edxml", "HELD", null);
        told();
        original(directive.documentId().value());
        jdbc().sql("UPDATE receipt SET fate = 'ACCEPTED', document_id = :document WHERE id = :id")
                .param("document", directive.documentId().value())
                .param("id", receipt)
                .update();
        told("01");
        office().register(directive);
        told("01", "03", "04");
        office().step(given.id(), 0, Step.UPDATE, null);
        told("01", "03", "04", "05");
        office().step(Given.agency("so-tai-chinh"), given.id(), 0, Step.REPORT, LocalDate.of(2026, 6, 15));
        office().step(given.id(), 0, Step.CONFIRM, null);
        told("01", "03", "04", "05");
        office().step(given.id(), 0, Step.CLOSE, null);
        told("01", "03", "04", "05", "06");
        assertThat(Files.readString(file("01")))
                .contains("<edXML:DocumentId></edXML:DocumentId>", "<edXML:OrganId></edXML:OrganId>");
        for (Path file : files()) {
            Files.delete(file);
        }
        statuses().lay();
        assertThat(files()).as("what somebody took away is not told again").isEmpty();
    }

    @Test
    void theSenderFindsItsDocumentByWhatItCallsItAndIsToldOnceHoweverOftenItSends() throws Exception {
        open();
        var given = Given.task("Việc", LocalDate.of(2026, 6, 30), List.of("so-tai-chinh:Sở Tài chính"), List.of());
        var directive = Given.directive("12 / UBND", LocalDate.of(2026, 6, 10), given);
        original(directive.documentId().value());
        UUID first = receipt("goi-1.edxml", "ACCEPTED", null);
        states(inside(first, directive.documentId().value()));
        UUID again = receipt("goi-1 (2).edxml", "ACCEPTED", null);
        states(inside(again, directive.documentId().value()));
        receipt("goi-1.edxml", "DUPLICATE", null);
        office().register(directive);
        told("01", "03", "04");
        assertThat(Files.readString(file("04")))
                .contains(
                        "<edXML:ResponseFor><edXML:OrganId>000.00.00.H57</edXML:OrganId><edXML:Code>12/UBND-VX</edXML:Code>",
                        "<edXML:PromulgationDate>2026/06/01</edXML:PromulgationDate>",
                        "<edXML:DocumentId>3f1c7a52-8d0e-4b7e-9a54-5a1d4f0b6c11</edXML:DocumentId>")
                .doesNotContain(first.toString(), again.toString());
        office().step(Given.agency("so-tai-chinh"), given.id(), 0, Step.REPORT, LocalDate.of(2026, 6, 15));
        office().step(given.id(), 0, Step.CONFIRM, null);
        told("01", "03", "04", "05");
        office().step(given.id(), 0, Step.CLOSE, null);
        told("01", "03", "04", "05", "06");

        UUID recall = receipt("thu-hoi.edxml", "ACCEPTED", null);
        states(recall);
        fact(recall, "NOTICE", "Thu hồi văn bản số 12/UBND-VX");
        told("01", "01", "03", "04", "05", "06");
    }

    /** What the header of its package says. */
    private void states(UUID receipt) {
        fact(receipt, "NUMBER", "12/UBND-VX");
        fact(receipt, "ISSUED_ON", "2026-06-01");
        fact(receipt, "DOCUMENT_ID", "3f1c7a52-8d0e-4b7e-9a54-5a1d4f0b6c11");
        fact(receipt, "SENDER_ID", "000.00.00.H57");
    }

    private void fact(UUID receipt, String field, String content) {
        jdbc().sql(
                        "INSERT INTO given_fact (receipt_id, field, content, source) VALUES (:id, :field, :content, 'edXML')")
                .param("id", receipt)
                .param("field", field)
                .param("content", content)
                .update();
    }

    private UUID inside(UUID container, UUID document) {
        UUID part = receipt("cong-van.pdf", "ACCEPTED", document);
        jdbc().sql("UPDATE receipt SET parent = :container WHERE id = :id")
                .param("container", container)
                .param("id", part)
                .update();
        return part;
    }

    private Path file(String code) throws IOException {
        return files().stream()
                .filter(one -> one.getFileName().toString().startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusalTellsItsReasonAndAKillWritesTheSameAgain() throws Exception {
        open();
        receipt("hong.edxml", "QUARANTINED", null);
        receipt("khac.pdf", "QUARANTINED", null);
        told("01", "02");
        Path refusal = file("02");
        String before = Files.readString(refusal);
        assertThat(before).contains("Tệp hỏng, không đọc được");
        clock.pass(Duration.ofHours(1));
        Files.delete(refusal);
        jdbc().sql("UPDATE edxml_status SET laid_at = NULL").update();
        statuses().lay();
        assertThat(Files.readString(refusal)).isEqualTo(before);
    }

    private void told(String... codes) throws Exception {
        statuses().lay();
        statuses().lay();
        assertThat(files().stream().map(one -> one.getFileName().toString().substring(0, 2)))
                .containsExactlyInAnyOrder(codes);
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(SCHEMA)));
        for (Path file : files()) {
            schema.newValidator().validate(new StreamSource(file.toFile()));
        }
    }

    private List<Path> files() throws IOException {
        Path folder = home.resolve("outbox/trang-thai");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private UUID receipt(String name, String fate, @Nullable UUID document) {
        UUID id = UUID.randomUUID();
        jdbc().sql("""
                        INSERT INTO receipt (id, source_kind, name, size_bytes, fate, document_id, seen_at)
                        VALUES (:id, 'FOLDER', :name, 10, :fate, :document, :now)
                        """)
                .param("id", id)
                .param("name", name)
                .param("fate", fate)
                .param("document", document)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void original(UUID id) {
        jdbc().sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :hash, 'cv.edxml', 'text/xml', 10, :now)
                        """)
                .param("id", id)
                .param("hash", "0".repeat(64))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void open() {
        office = TrackedOffice.over(database(), clock);
    }

    private Statuses statuses() {
        return new Statuses(
                jdbc(), Regulations.shipped("dak-lak"), new EdxmlSettings("000.00.00.H15"), Folders.in(home), clock);
    }

    private JdbcClient jdbc() {
        return office().get(JdbcClient.class);
    }

    private TrackedOffice office() {
        return requireNonNull(office);
    }
}
