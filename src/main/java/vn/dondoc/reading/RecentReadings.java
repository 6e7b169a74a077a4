package vn.dondoc.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Sha256;

/** What was just read inside a package, so that each of its parts need not be read again when its own turn comes a moment later. */
@Component
class RecentReadings {

    private static final int MOST = 500;
    private static final int MOST_LETTERS = 200_000;

    private final Map<Sha256, Reading> readings = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, Reading> eldest) {
            return size() > MOST;
        }
    };

    synchronized void keep(Sha256 bytes, Reading reading) {
        if (reading instanceof Reading.Text text && text.text().length() <= MOST_LETTERS) {
            readings.put(bytes, reading);
        }
    }

    /** The reading, which is not kept any longer. */
    synchronized Optional<Reading> take(@Nullable Sha256 bytes) {
        return bytes == null ? Optional.empty() : Optional.ofNullable(readings.remove(bytes));
    }
}
