package vn.dondoc.suggestion.rule;

/** What a rule recognises; the steps that build tasks ask for concepts and never for words. */
public enum Concept {
    /** Words that stand before the one who is ordered: "giao", "yêu cầu", "đề nghị". */
    ORDER,
    /** "có Công văn số … yêu cầu": a paper of others, and what it asked. */
    REPORTED,
    /** "Theo đề nghị của", "khi có yêu cầu": the same words where nobody is ordered. */
    NOT_ORDER,
    /** Words that stand after the one who is ordered: "có trách nhiệm", "là cơ quan chủ trì". */
    DUTY,
    /** How something is to be done, before the verb: "khẩn trương", "chủ động". */
    MANNER,
    /** "trên cơ sở", "căn cứ" after the one who is told: what follows up to a comma is no work. */
    BASIS,
    /** What the members of a group do for a living: "các đơn vị khai thác …". */
    DOING,
    /** A verb that names a piece of work: "rà soát", "tham mưu", "báo cáo". */
    WORK,
    /** "chủ trì". */
    CHAIR,
    /** "phối hợp với", "cùng với": the ones that follow coordinate. */
    TOGETHER,
    /** Something is reported or submitted. */
    REPORT,
    /** A last step of the work before it: "hoàn thành trước ngày". */
    FINISH,
    /** "Trên cơ sở đó", "Trường hợp": a circumstance before the order. */
    CIRCUMSTANCE,
    /** A sentence that orders nothing. */
    NO_TASK,
    /** A heading under which nothing is ordered: aims, findings, principles. */
    NO_TASK_SECTION,
    /** A heading under which work is given out. */
    TASK_SECTION,
    /** "thực hiện các nhiệm vụ sau": what follows is given to the ones named. */
    LEAD_IN,
    /** "Sở Y tế ban hành Kế hoạch với nội dung như sau": the one who speaks tells of the paper itself. */
    ANNOUNCEMENT,
    /** "báo cáo theo các nội dung sau": the list that follows is an outline, not work. */
    OUTLINE,
    /** "hồ sơ gồm", "gửi kèm … gồm": the list that follows says what something consists of. */
    PARTS,
    /** "Báo cáo gửi về … trước ngày": one deadline for the whole list. */
    SHARED_DEADLINE,
    /** "Nội dung thực hiện:": the work that the labels below it speak of. */
    LABEL_WORK,
    /** "Đơn vị thực hiện:". */
    LABEL_LEAD,
    /** "Đơn vị phối hợp:". */
    LABEL_COORDINATE,
    /** "Thời gian hoàn thành:". */
    LABEL_TIME,
    /** "Sản phẩm:", "Kinh phí:" and other remarks on a task. */
    LABEL_OTHER,
    /** The head of a column that says what is to be done. */
    COLUMN_WORK,
    /** The head of a column that says who does it. */
    COLUMN_LEAD,
    /** "-nt-": the same as in the row above. */
    DITTO,
    /** A body that no register knows: "chủ đầu tư", "các doanh nghiệp". */
    ACTOR_WORD,
    /** The head of the name of a unit inside a body: "phòng", "chi cục". */
    UNIT,
    /** A word with which no order begins: "việc", "những", "đây là". */
    NOT_VERB,
    /** An annex that carries work: "PHÂN CÔNG NHIỆM VỤ". */
    TASK_ANNEX,
    /** An annex that carries none: an outline, a form, a list. */
    OTHER_ANNEX,
    /** "trả lời Công văn số …", "báo cáo kết quả thực hiện …": the document is an answer. */
    ANSWER,
    /** Words that say nothing of their own in an order: "triển khai thực hiện". */
    EMPTY_ORDER
}
