package vn.dondoc.tracking;

/** Whether an agency leads a task (chủ trì) or co-ordinates (phối hợp). */
public enum Part {
    LEAD,
    COORDINATING
}
