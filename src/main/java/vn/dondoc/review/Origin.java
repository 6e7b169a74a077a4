package vn.dondoc.review;

/** How a directive came: as a file, on paper only, by word of mouth, by telephone, or out of a register kept before. */
public enum Origin {
    FILE,
    PAPER,
    ORAL,
    PHONE,
    REGISTER;

    /** Whether nobody has it in writing. */
    public boolean spoken() {
        return this == ORAL || this == PHONE;
    }
}
