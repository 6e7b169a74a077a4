package vn.dondoc.edxml;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a status as the message of QCVN 102:2016: MessageStatus with ResponseFor, From, StatusCode, Description, Timestamp. */
final class StatusMessage {

    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    private static final String PREFIX = "edXML";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private final XMLStreamWriter xml;

    private StatusMessage(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** {@code organ} is the receiver's identifier, {@code office} its name: it is the receiver who reports. */
    static byte[] of(Status status, String organ, String office) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new StatusMessage(xml).write(status, organ, office);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing is written but to memory", e);
        }
        return out.toByteArray();
    }

    private void write(Status status, String organ, String office) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(PREFIX, "Status", NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        begin("MessageStatus");
        begin("ResponseFor");
        text("OrganId", status.organ());
        text("Code", status.number());
        LocalDate issued = status.issuedOn();
        text("PromulgationDate", issued == null ? "" : DAY.format(issued));
        text("DocumentId", status.document());
        xml.writeEndElement();
        begin("From");
        text("OrganId", organ);
        text("OrganName", office);
        xml.writeEndElement();
        text("StatusCode", status.code().code());
        text("Description", status.reason() == null ? status.code().words() : status.reason());
        text("Timestamp", moment(status.at()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZONE));
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
    }

    private void text(String name, String words) throws XMLStreamException {
        begin(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
