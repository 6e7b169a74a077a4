package vn.dondoc.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.reading.Reading;
import vn.dondoc.suggestion.EnclosedPaper;
import vn.dondoc.suggestion.Evidence;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.Proposal;
import vn.dondoc.suggestion.ProposedAgency;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.ProposedTask;

/** A proposal as one line of JSON; offsets are code points of the text that {@code text} prints. */
final class SuggestionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SuggestionJson() {}

    static String error(String file, String reason) {
        ObjectNode object = JSON.createObjectNode();
        object.put("file", file).put("error", reason);
        object.putNull("header");
        object.putArray("tasks");
        return JSON.writeValueAsString(object);
    }

    static String of(String file, Reading.Text text, Proposal proposal) {
        ObjectNode object = JSON.createObjectNode();
        object.put("file", file);
        header(object.putObject("header"), proposal.header());
        ArrayNode tasks = object.putArray("tasks");
        for (ProposedTask task : proposal.tasks()) {
            task(tasks.addObject(), task, text.text());
        }
        if (!proposal.enclosed().isEmpty()) {
            ArrayNode enclosed = object.putArray("enclosed");
            for (EnclosedPaper paper : proposal.enclosed()) {
                ObjectNode one = enclosed.addObject();
                one.put("start", text.text().codePointCount(0, paper.start()));
                one.put("end", text.text().codePointCount(0, paper.end()));
                header(one.putObject("header"), paper.header());
            }
        }
        return JSON.writeValueAsString(object);
    }

    private static void header(ObjectNode object, ProposedHeader header) {
        put(object, "number", header.number());
        put(object, "type", header.type());
        put(object, "issuer", header.issuer());
        put(object, "issued_on", header.issuedOn());
        put(object, "subject", header.subject());
        put(object, "signer", header.signer());
        put(object, "urgency", header.urgency());
        // A marked document is refused before anything is suggested.
        object.put("secrecy", "NONE");
    }

    private static void put(ObjectNode object, String field, @Nullable Guess<?> guess) {
        if (guess == null) {
            object.putNull(field);
        } else {
            object.put(field, guess.value().toString());
        }
    }

    private static void task(ObjectNode object, ProposedTask task, String text) {
        Evidence evidence = task.evidence();
        object.put("quote", evidence.quote());
        names(object.putArray("lead"), task.lead());
        names(object.putArray("coordinate"), task.coordinate());
        ObjectNode deadline = object.putObject("deadline");
        deadline(deadline, task.deadline().value());
        if (task.deadline().evidence() != null) {
            deadline.put("quote", task.deadline().evidence().quote());
        }
        object.put("report", task.report());
        object.put("start", text.codePointCount(0, evidence.start()));
        object.put("end", text.codePointCount(0, evidence.end()));
        object.put("rule", evidence.rule());
        object.put("confidence", evidence.confidence());
    }

    private static void names(ArrayNode array, List<ProposedAgency> agencies) {
        agencies.forEach(agency -> array.add(agency.name()));
    }

    private static void deadline(ObjectNode object, Deadline deadline) {
        switch (deadline) {
            case Deadline.On on ->
                object.put("kind", "DATE").put("date", on.date().toString());
            case Deadline.Within within ->
                object.put("kind", "WITHIN")
                        .put("days", within.n())
                        .put("unit", within.unit().name())
                        .put("anchor", within.anchor().name());
            case Deadline.Recurring recurring -> {
                object.put("kind", "RECURRING").put("every", recurring.every().name());
                if (recurring.day() != null) {
                    object.put("day", recurring.day());
                }
            }
            case Deadline.Immediate immediate -> object.put("kind", "IMMEDIATE");
            case Deadline.None none -> object.put("kind", "NONE");
        }
    }
}
