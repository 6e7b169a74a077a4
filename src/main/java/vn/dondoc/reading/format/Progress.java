package vn.dondoc.reading.format;

/** Told of each page that is done, so that a long scan is not taken for a hanging one. */
public interface Progress {

    void page(int page, int pages);
}
