package vn.dondoc.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Urgency;

/**
 * A directive as it was entered: its header, how many tasks and leading agencies it gives work to, on which day it was registered,
 * and by which day the queue said it should be; null where it never stood there.
 */
public record RegisteredDirective(
        UUID directive,
        String number,
        DocumentType type,
        String issuer,
        LocalDate issuedOn,
        String subject,
        @Nullable String signer,
        @Nullable String field,
        Urgency urgency,
        LocalDate registeredOn,
        @Nullable LocalDate registerBy,
        int tasks,
        int agencies) {

    /** As it is written before the abstract. */
    public String typeName() {
        return switch (type) {
            case QUYET_DINH -> "Quyết định";
            case CHI_THI -> "Chỉ thị";
            case CONG_VAN -> "Công văn";
            case CONG_DIEN -> "Công điện";
            case THONG_BAO -> "Thông báo";
            case KE_HOACH -> "Kế hoạch";
            case CHUONG_TRINH -> "Chương trình";
            case QUY_CHE -> "Quy chế";
            case QUY_DINH -> "Quy định";
            case HUONG_DAN -> "Hướng dẫn";
            case DE_AN -> "Đề án";
            case KET_LUAN -> "Kết luận";
            case PHIEU_CHUYEN -> "Phiếu chuyển";
            case GIAY_MOI -> "Giấy mời";
            case BAO_CAO -> "Báo cáo";
            case TO_TRINH -> "Tờ trình";
            case NGHI_QUYET -> "Nghị quyết";
            case KHAC -> "Văn bản khác";
        };
    }
}
