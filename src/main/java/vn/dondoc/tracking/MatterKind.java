package vn.dondoc.tracking;

import vn.dondoc.regulation.Profile;

/** What can be raised beside the progress of a task. */
enum MatterKind {
    /** An agency cannot go on, and proposes a remedy. */
    DIFFICULTY,
    /** Two agencies or more see it differently. */
    DISAGREEMENT,
    /** The lead asks co-ordinators for something by a day. */
    COORDINATION,
    /** A lower level about a department that fails it. */
    FEEDBACK,
    /** The Office asks agencies for information by a day. */
    INFORMATION,
    /** The Office asks for a report on paper beside what stands here. */
    WRITTEN_REPORT,
    /** Something that stands here is wrong. */
    CORRECTION,
    /** A directive gave a task that the agency does not find here. */
    MISSING_TASK,
    /** A department presses the others of its sector. */
    SECTOR_URGE;

    boolean foreseenBy(Profile profile) {
        return switch (this) {
            case DIFFICULTY, CORRECTION -> true;
            case DISAGREEMENT -> profile.text("disagreement").isPresent();
            case COORDINATION ->
                profile.text("coordination.requests")
                        .filter(how -> !how.equals("roles"))
                        .isPresent();
            case FEEDBACK -> profile.yes("lower-level-feedback");
            case INFORMATION -> profile.yes("information-requests");
            case WRITTEN_REPORT -> profile.yes("written-duplicate");
            case MISSING_TASK -> profile.list("return.types").contains(Rules.MISSING_TASK);
            case SECTOR_URGE -> profile.yes("sector-supervision");
        };
    }

    boolean ofTheOffice() {
        return this == INFORMATION || this == WRITTEN_REPORT;
    }

    boolean ofTheLead() {
        return this == COORDINATION || this == SECTOR_URGE;
    }

    /** Whether a leader of the Committee may have the last word. */
    boolean ofTheCommittee() {
        return this == DIFFICULTY || this == DISAGREEMENT;
    }

    public boolean needsTask() {
        return this == DIFFICULTY || this == CORRECTION || this == DISAGREEMENT || ofTheLead();
    }

    public boolean needsDay() {
        return this == COORDINATION || ofTheOffice();
    }

    public int parties() {
        return switch (this) {
            case DISAGREEMENT -> 2;
            case COORDINATION, FEEDBACK, INFORMATION, WRITTEN_REPORT, SECTOR_URGE -> 1;
            case DIFFICULTY, CORRECTION, MISSING_TASK -> 0;
        };
    }

    /** Whether those it is raised with see it and answer; whoever is complained of does not. */
    public boolean answered() {
        return this != FEEDBACK && parties() > 0;
    }
}
