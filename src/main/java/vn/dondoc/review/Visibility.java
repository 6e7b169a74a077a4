package vn.dondoc.review;

/** Who outside the Office may see a confirmed directive: the agencies it gives tasks to, or the Office alone. */
public enum Visibility {
    ASSIGNED_AGENCIES,
    OFFICE_ONLY
}
