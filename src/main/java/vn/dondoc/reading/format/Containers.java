package vn.dondoc.reading.format;

import vn.dondoc.reading.Reading;

/** What is said of files that are nothing but a wrapping. */
final class Containers {

    private static final String WRAPPING = "Gói tệp: nội dung ở các tệp bên trong";

    private Containers() {}

    static Reading.NoText nothingOfItsOwn() {
        return new Reading.NoText(0, WRAPPING);
    }

    static boolean isWrapping(Reading reading) {
        return reading instanceof Reading.NoText none && none.reason().equals(WRAPPING);
    }
}
