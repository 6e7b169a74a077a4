package vn.dondoc.suggestion.task;

import java.util.regex.Pattern;
import vn.dondoc.suggestion.ProposedHeader;

/** Laws, decrees, circulars and resolutions with the year in their number: what they lay down stands, and only what has a day is work given now. */
final class Normative {

    private static final Pattern NUMBER = Pattern.compile("\\d+/\\d{4}/(?!QĐ|CT|KH).*");

    private Normative() {}

    static boolean is(ProposedHeader header) {
        return header.number() != null
                && NUMBER.matcher(header.number().value()).matches();
    }
}
