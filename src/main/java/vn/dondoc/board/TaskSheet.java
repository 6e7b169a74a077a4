package vn.dondoc.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.figures.ListedTask;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.Sheet;

/** A list as a sheet, with the columns in which the regulations want tasks followed (number, day, abstract, signer, bodies, deadline, state). */
@Component
class TaskSheet {

    private record Column(String key, int width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("board.number", 22),
            new Column("board.type", 14),
            new Column("board.issuedOn", 12),
            new Column("board.subject", 40),
            new Column("board.signer", 24),
            new Column("board.issuer", 30),
            new Column("board.content", 70),
            new Column("board.agencies", 36),
            new Column("board.tracker", 18),
            new Column("board.field", 20),
            new Column("board.dueOn", 12),
            new Column("board.state", 26),
            new Column("board.doneOn", 12),
            new Column("board.lastSaid", 50));

    private final MessageSource messages;
    private final CitizenNames citizens;

    TaskSheet(MessageSource messages, CitizenNames citizens) {
        this.citizens = citizens;
        this.messages = messages;
    }

    Sheet of(List<ListedTask> rows, Locale locale) {
        return new Sheet(
                say("tracking.menu.tasks", locale),
                COLUMNS.stream()
                        .map(column -> new Sheet.Column(say(column.key(), locale), column.width()))
                        .toList(),
                rows.stream().map(row -> line(row, locale)).toList());
    }

    private List<@Nullable Object> line(ListedTask row, Locale locale) {
        boolean done = row.standing() == Standing.DONE_IN_TIME || row.standing() == Standing.DONE_LATE;
        return Arrays.asList(
                row.number(),
                say("review.type." + row.type(), locale),
                row.issuedOn(),
                citizens.shown(row.subject()),
                row.signer(),
                row.issuer(),
                citizens.shown(row.content()),
                row.agencies(),
                row.tracker(),
                row.field(),
                row.dueOn() == null ? say("tracking.noDeadline", locale) : row.dueOn(),
                say("board.standing." + row.standing(), locale),
                done ? row.completedOn() : null,
                row.lastSaid() == null ? null : citizens.shown(row.lastSaid()));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
