package vn.dondoc.search;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Erasing;
import vn.dondoc.archive.Erasure;

/** The index, whose files keep what was deleted until they are merged: so they are merged at once. */
@Component
@Order(100)
class SearchErasing implements Erasing {

    private final IndexFeed feed;
    private final IndexedTaskWords words;

    SearchErasing(IndexFeed feed, IndexedTaskWords words) {
        this.feed = feed;
        this.words = words;
    }

    @Override
    public String place() {
        return "search";
    }

    /** After the rows have gone, so that the feed cannot put them in again. */
    @Override
    public void eraseTraces(Erasure erasure) {
        feed.erase(erasure.subjects());
        words.erase(erasure.subjects());
    }
}
