package vn.dondoc.search;

import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.vietnamese.Vietnamese;

/** The types of document as people write them, so that "quyết định số 128" finds the decision itself. */
final class TypeNames {

    private TypeNames() {}

    /** "quyết định", "quyet-dinh" and "QĐ" are one type; null where it is none. */
    static @Nullable DocumentType read(String typed) {
        var said = Vietnamese.fold(typed).replaceAll("[^a-z]", "");
        for (var type : DocumentType.values()) {
            var name = Vietnamese.fold(of(type));
            if (said.equals(name.replace(" ", "")) || said.equals(symbol(type))) {
                return type;
            }
        }
        return null;
    }

    /** As it stands in a number, without marks; two types with the same first letters differ there too. */
    private static String symbol(DocumentType type) {
        return switch (type) {
            case QUYET_DINH -> "qd";
            case CHI_THI -> "ct";
            case CONG_VAN -> "cv";
            case CONG_DIEN -> "cd";
            case THONG_BAO -> "tb";
            case KE_HOACH -> "kh";
            case CHUONG_TRINH -> "ctr";
            case QUY_CHE -> "qc";
            case QUY_DINH -> "qyd";
            case HUONG_DAN -> "hd";
            case DE_AN -> "da";
            case KET_LUAN -> "kl";
            case PHIEU_CHUYEN -> "pc";
            case GIAY_MOI -> "gm";
            case BAO_CAO -> "bc";
            case TO_TRINH -> "ttr";
            case NGHI_QUYET -> "nq";
            case KHAC -> "vb";
        };
    }

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
