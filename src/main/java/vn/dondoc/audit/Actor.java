package vn.dondoc.audit;

/** Who did something: a person by account, or a part of the system by its name. */
public record Actor(Kind kind, String id, String name) {

    /** Whether a person or the system acted. */
    public enum Kind {
        PERSON,
        SYSTEM
    }

    public static Actor person(String id, String name) {
        return new Actor(Kind.PERSON, id, name);
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, part);
    }
}
