package vn.dondoc.agency;

/** Whom to reach in a body, and who answers for it; empty where nobody entered it. */
public record Contact(String person, String phone, String mail, String leader) {

    public static final Contact NONE = new Contact("", "", "", "");
}
