package vn.dondoc.reading.format;

import java.io.IOException;

/** Thrown when more would come out of a file than may; its message is for a person. */
final class TooMuchInsideException extends IOException {

    private static final long serialVersionUID = 1;

    TooMuchInsideException(String reason) {
        super(reason);
    }
}
