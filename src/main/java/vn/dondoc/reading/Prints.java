package vn.dondoc.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.archive.Original;

/** How readings stand on pages: as read, or, for an Office file, as LibreOffice prints it, found out when first asked for. */
@Component
public class Prints {

    private final Readings readings;
    private final PageImages images;
    private final TransactionTemplate transactions;

    Prints(Readings readings, PageImages images, TransactionTemplate transactions) {
        this.readings = readings;
        this.images = images;
        this.transactions = transactions;
    }

    /** What is known already, at once. */
    public Print known(StoredReading reading) {
        return readings.print(reading.document(), reading.version());
    }

    /** The same, or what can be found out in some seconds. */
    public Print of(StoredReading reading, Original original) {
        Print known = known(reading);
        return known.pages().isEmpty() ? foundOut(reading, original) : known;
    }

    private Print foundOut(StoredReading reading, Original original) {
        List<PageSize> sizes = images.sizes(original);
        List<Box> boxes = sizes.isEmpty() ? List.of() : boxes(reading.reading(), original);
        Print found = new Print(sizes, boxes);
        transactions.executeWithoutResult(
                transaction -> readings.addPrint(reading.document(), reading.version(), found));
        return found;
    }

    private List<Box> boxes(Reading reading, Original original) {
        return reading instanceof Reading.Text text
                ? images.printed(original)
                        .map(printed -> WordMatch.boxes(text.text(), printed))
                        .orElse(List.of())
                : List.of();
    }
}
