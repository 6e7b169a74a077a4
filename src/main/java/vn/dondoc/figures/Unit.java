package vn.dondoc.figures;

/** What is counted: tasks (nhiệm vụ), or the parts that agencies have in them (lượt giao). They are never added to each other. */
public enum Unit {
    TASKS,
    /** One leading agency's part in a task; where nobody leads, everybody's. */
    ASSIGNMENTS,
    /** One co-ordinating agency's part in a task that somebody else leads. */
    COORDINATING
}
