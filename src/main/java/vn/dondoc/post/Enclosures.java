package vn.dondoc.post;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of enclosures come from: a bean in the package that keeps them. */
public interface Enclosures {

    /** The word by which an {@link Enclosure} names this place. */
    String shelf();

    InputStream open(String reference) throws IOException;
}
