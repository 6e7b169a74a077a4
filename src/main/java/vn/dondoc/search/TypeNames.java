package vn.dondoc.search;

import vn.dondoc.suggestion.DocumentType;

/** The types of document as people write them, so that "quyết định số 128" finds the decision itself. */
final class TypeNames {

    private TypeNames() {}

    static String of(DocumentType type) {
        return switch (type) {
            case QUYET_DINH -> "quyết định";
            case CHI_THI -> "chỉ thị";
            case CONG_VAN -> "công văn";
            case CONG_DIEN -> "công điện";
            case THONG_BAO -> "thông báo";
            case KE_HOACH -> "kế hoạch";
            case CHUONG_TRINH -> "chương trình";
            case QUY_CHE -> "quy chế";
            case QUY_DINH -> "quy định";
            case HUONG_DAN -> "hướng dẫn";
            case DE_AN -> "đề án";
            case KET_LUAN -> "kết luận";
            case PHIEU_CHUYEN -> "phiếu chuyển";
            case GIAY_MOI -> "giấy mời";
            case BAO_CAO -> "báo cáo";
            case TO_TRINH -> "tờ trình";
            case NGHI_QUYET -> "nghị quyết";
            case KHAC -> "văn bản";
        };
    }
}
