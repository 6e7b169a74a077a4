package vn.dondoc.regulation;

/** What the regulation lets be recorded of a document marked Mật, Tối mật or Tuyệt mật; where it is silent, nothing is. */
public enum SecrecyPolicy {
    NONE,
    MINIMAL,
    FORBIDDEN
}
