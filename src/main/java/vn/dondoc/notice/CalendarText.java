package vn.dondoc.notice;

import java.nio.charset.StandardCharsets;

/** Writes iCalendar (RFC 5545): lines of at most 75 octets ended by CRLF, and text in which no character can be taken for another's. */
final class CalendarText {

    private static final int LONGEST = 75;

    private final StringBuilder written = new StringBuilder();

    CalendarText line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(character);
            octets += more;
            at += character.length();
        }
        written.append("\r\n");
        return this;
    }

    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    private static String escaped(String value) {
        return value.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
