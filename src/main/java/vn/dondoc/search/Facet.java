package vn.dondoc.search;

import java.util.List;

/** How the found divide by one property, the frequent first. */
record Facet(By by, List<Count> counts) {

    /** The properties by which people choose; {@code parameter} stands for it in an address. */
    enum By {
        STATE(Fields.OF_STATE, "trang-thai"),
        TYPE(Fields.TYPE, "loai"),
        YEAR(Fields.YEAR, "nam"),
        ISSUER(Fields.OF_ISSUER, "noi-ban-hanh"),
        AGENCY(Fields.OF_AGENCY, "co-quan"),
        FIELD(Fields.OF_FIELD, "linh-vuc");

        final String field;
        private final String parameter;

        By(String field, String parameter) {
            this.field = field;
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    /** One value and how many of the found have it. */
    record Count(String value, long found) {}

    Facet {
        counts = List.copyOf(counts);
    }
}
