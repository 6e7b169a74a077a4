package vn.dondoc.regulation;

import java.util.List;

/** A profile file that cannot be followed; says every mistake with its file and line. */
public final class BrokenRegulation extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BrokenRegulation(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
    }
}
