package vn.dondoc.reading;

/** Hears how far the reading of a file has come: this page of so many is about to be read. */
@FunctionalInterface
public interface PageListener {

    PageListener NOBODY = (page, pages) -> {};

    void page(int page, int pages);
}
