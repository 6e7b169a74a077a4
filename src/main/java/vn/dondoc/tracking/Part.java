package vn.dondoc.tracking;

/** Whether an agency leads a task (chủ trì), co-ordinates (phối hợp), or holds a piece that one of them gave on. */
public enum Part {
    LEAD,
    COORDINATING,
    SUB
}
