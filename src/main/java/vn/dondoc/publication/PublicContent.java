package vn.dondoc.publication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * All that the portal may know of one thing it shows. No kind of it has a field for the text of a task, for words of an internal report or for
 * counts of anything secret; what words there are were fit for the public when they were made.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PublicReport.class, name = "REPORT"),
    @JsonSubTypes.Type(value = PublicInspection.class, name = "INSPECTION"),
    @JsonSubTypes.Type(value = PublicWithdrawal.class, name = "WITHDRAWAL")
})
public sealed interface PublicContent permits PublicReport, PublicInspection, PublicWithdrawal {

    PublicSource source();

    /** The last part of its address, which never changes. */
    String slug();

    int year();

    String title();

    /** The words that a person wrote for the public. */
    PublicText text();

    /** The same with other words; a note of a withdrawal has none. */
    PublicContent with(PublicText words);

    /** Its folder below the portal's. */
    default String path() {
        return year() + "/" + slug();
    }
}
