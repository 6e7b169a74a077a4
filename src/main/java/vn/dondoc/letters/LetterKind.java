package vn.dondoc.letters;

import org.jspecify.annotations.Nullable;
import vn.dondoc.tracking.ByLetter.Asked;

/** The letters of this work; each has its wording in {@code report-templates/<folder>/}. */
enum LetterKind {
    URGING("cong-van-don-doc", null, false),
    INFORMATION("cong-van-de-nghi-thong-tin", null, false),
    RETURN_ACCEPTED("cong-van-dong-y-chuyen-lai", Asked.RETURN, false),
    RETURN_REFUSED("cong-van-khong-dong-y-chuyen-lai", Asked.RETURN, false),
    EXTENSION_GRANTED("cong-van-dong-y-gia-han", Asked.EXTENSION, true),
    EXTENSION_REFUSED("cong-van-khong-dong-y-gia-han", Asked.EXTENSION, true);

    private final String folder;
    private final @Nullable Asked answers;
    private final boolean ofTheCommittee;

    LetterKind(String folder, @Nullable Asked answers, boolean ofTheCommittee) {
        this.folder = folder;
        this.answers = answers;
        this.ofTheCommittee = ofTheCommittee;
    }

    String folder() {
        return folder;
    }

    /** What of an agency it answers; null where nobody asked. */
    @Nullable
    Asked answers() {
        return answers;
    }

    /** Whether the Committee answers itself, under its own head; the others are the Office's. */
    boolean ofTheCommittee() {
        return ofTheCommittee;
    }

    /** Whether it sets a day: the last for an answer, or the new deadline. */
    public boolean setsDay() {
        return this == URGING || this == INFORMATION || this == EXTENSION_GRANTED;
    }

    /** Whether it may be about several parts at once. */
    public boolean ofMany() {
        return this == URGING;
    }
}
