package vn.dondoc.review;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The version of the draft that somebody had before him when he changed it; {@code insists} where he was told of others' and means his. */
record Seen(int version, boolean insists) {

    /** For whoever has nothing before him. */
    static final Seen LATEST = new Seen(Integer.MAX_VALUE, false);

    static Seen ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes http)) {
            return LATEST;
        }
        String version = http.getRequest().getParameter("phien-ban");
        return version == null || !version.matches("\\d{1,9}")
                ? LATEST
                : new Seen(
                        Integer.parseInt(version),
                        "true".equals(http.getRequest().getParameter("ghi-de")));
    }
}
