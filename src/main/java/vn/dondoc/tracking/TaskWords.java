package vn.dondoc.tracking;

import java.util.List;
import java.util.UUID;

/** Finds tasks by the words that they are searched by, faster than a database that has to look into each; whoever asks still asks the database, too. */
public interface TaskWords {

    /** What is known of the tasks that have some words. */
    sealed interface Having {

        /** These and no others, up to what is committed now. */
        record Few(List<UUID> tasks) implements Having {

            public Few {
                tasks = List.copyOf(tasks);
            }
        }

        /** More than was asked for. */
        record Many() implements Having {}

        /** Nothing yet, or nothing of such words. */
        record Unknown() implements Having {}
    }

    /** The tasks that have each of these, folded, anywhere within one of their words; as long as they are not more than {@code most}. */
    Having having(List<String> pieces, int most);
}
