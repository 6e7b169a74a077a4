package vn.dondoc.publication;

import org.jspecify.annotations.Nullable;

/** How the pages look and whom they name; {@code arms} is the name of the file of the arms, null where there are none. */
record Theme(
        String name,
        String office,
        @Nullable String arms,
        String colour,
        String linkColour,
        String footer,
        String contact,
        String address,
        String licence) {}
