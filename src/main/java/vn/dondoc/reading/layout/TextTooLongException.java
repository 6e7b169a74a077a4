package vn.dondoc.reading.layout;

/** The file holds more text than any directive could; it is treated as one that does not fit into memory. */
public final class TextTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
