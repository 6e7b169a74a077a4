package vn.dondoc.suggestion;

/** The kinds of document an office tells apart, by their Vietnamese names without marks. */
public enum DocumentType {
    QUYET_DINH,
    CHI_THI,
    CONG_VAN,
    CONG_DIEN,
    THONG_BAO,
    KE_HOACH,
    CHUONG_TRINH,
    QUY_CHE,
    QUY_DINH,
    HUONG_DAN,
    DE_AN,
    KET_LUAN,
    PHIEU_CHUYEN,
    GIAY_MOI,
    BAO_CAO,
    TO_TRINH,
    NGHI_QUYET,
    KHAC
}
