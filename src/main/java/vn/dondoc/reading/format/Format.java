package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.file.Path;
import vn.dondoc.reading.Reading;

/** Reads files of one kind. What it throws means the file is broken. */
interface Format {

    Reading read(Path file, Progress progress) throws IOException;
}
