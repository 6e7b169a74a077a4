package vn.dondoc.search;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import vn.dondoc.testing.Wiring;
import vn.dondoc.tracking.TaskWords;
import vn.dondoc.work.Outbox;

/** The words of the tasks of a database, for the tests of whatever asks for them. */
public final class FilledTaskWords {

    private FilledTaskWords() {}

    public static TaskWords over(DataSource database, Clock clock) {
        var words = Wiring.over(database, clock, Path.of("target/test-data"), Outbox.class, IndexedTaskWords.class)
                .get(IndexedTaskWords.class);
        words.fill();
        return words;
    }
}
