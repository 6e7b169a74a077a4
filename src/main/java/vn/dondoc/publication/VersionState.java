package vn.dondoc.publication;

/** How far a version has come. */
enum VersionState {
    /** Made, and seen by nobody but the Office until a person releases it. */
    PREVIEW,
    /** On the portal; the one with the highest number is shown first. */
    PUBLISHED,
    /** Was on the portal until all of it was taken away. */
    WITHDRAWN,
    /** Never was on the portal. */
    DISCARDED
}
