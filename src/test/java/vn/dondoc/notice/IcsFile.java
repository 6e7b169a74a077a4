package vn.dondoc.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads iCalendar as strictly as RFC 5545 is written, and refuses what a lenient program would forgive. */
record IcsFile(List<Map<String, String>> events) {

    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "X-WR-CALNAME");

    static IcsFile read(String written) {
        assertThat(written).endsWith("\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        var unfolded = new ArrayList<String>();
        for (String line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
            if (line.startsWith(" ")) {
                unfolded.add(unfolded.removeLast() + line.substring(1));
            } else {
                unfolded.add(line);
            }
        }
        assertThat(unfolded.subList(0, 3)).containsExactly("BEGIN:VCALENDAR", "VERSION:2.0", unfolded.get(2));
        assertThat(unfolded.get(2)).startsWith("PRODID:");
        assertThat(unfolded.getLast()).isEqualTo("END:VCALENDAR");
        var events = new ArrayList<Map<String, String>>();
        Map<String, String> event = null;
        for (String line : unfolded) {
            assertThat(line).matches("[A-Z-]+(;[A-Z]+=[A-Z]+)*:.*");
            String name = line.replaceFirst("[;:].*", "");
            String value = line.substring(line.indexOf(':') + 1);
            if (line.equals("BEGIN:VEVENT")) {
                assertThat(event).isNull();
                event = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                events.add(complete(requireNonNull(event)));
                event = null;
            } else if (event != null) {
                assertThat(name).isNotEqualTo("BEGIN");
                assertThat(event.put(name, TEXTS.contains(name) ? text(value) : value))
                        .as(name + " once")
                        .isNull();
            }
        }
        assertThat(events.stream().map(one -> one.get("UID"))).doesNotHaveDuplicates();
        return new IcsFile(events);
    }

    private static Map<String, String> complete(Map<String, String> event) {
        assertThat(event).containsKeys("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE");
        assertThat(event.get("DTSTAMP")).matches("\\d{8}T\\d{6}Z");
        assertThat(event.get("DTSTART")).matches("\\d{8}");
        assertThat(event.get("SEQUENCE")).matches("\\d+");
        return event;
    }

    private static String text(String value) {
        assertThat(value.replaceAll("\\\\[\\\\;,nN]", "")).as(value).doesNotContain("\\", ";", ",");
        return value.replace("\\n", "\n")
                .replace("\\;", ";")
                .replace("\\,", ",")
                .replace("\\\\", "\\");
    }
}
