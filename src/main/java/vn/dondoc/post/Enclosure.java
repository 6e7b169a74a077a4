package vn.dondoc.post;

/** A file that goes with a mail: not its bytes but where they are kept, for {@link Enclosures} of that shelf to fetch when it is sent. */
public record Enclosure(String name, String mediaType, String shelf, String reference) {}
