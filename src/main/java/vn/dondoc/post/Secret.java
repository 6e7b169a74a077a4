package vn.dondoc.post;

/** A password as it stands in the settings; no log and no error message can show it. */
public record Secret(String value) {

    public static Secret of(String value) {
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
