package vn.dondoc.suggestion.task;

import java.util.regex.Pattern;
import vn.dondoc.vietnamese.Vietnamese;

/** Names that name nobody: in a letter they mean the ones it is sent to. */
final class Vague {

    private static final Pattern VAGUE = Pattern.compile(
            "^(?:cac |quy |nhung |toan the )*(?:thu truong )?(?:cac )?(?:co quan|don vi|dia phuong|doanh nghiep|chu dau tu|to chuc|ca nhan|cong ty|nha thau"
                    + "|chu co so|so nganh|co so|truong|phong|ban|ong|ba|ong ba)(?:(?:,| va|/)? ?(?:cac )?(?:co quan|don vi|dia phuong|doanh nghiep|to chuc|ca nhan|ban nganh))*"
                    + "(?: (?:co )?lien quan| nghe? tren| nay| tren| neu tren| co ten)?$");

    private Vague() {}

    private static final Pattern ONE =
            Pattern.compile("^(?:don vi|doanh nghiep|chu dau tu|cong ty|nha thau|chu co so|chu du an|nha dau tu)$");

    /** One of its kind, meaning the one spoken of: "chủ cơ sở", "chủ đầu tư". */
    static boolean isOne(String name) {
        return ONE.matcher(Vietnamese.fold(name).strip()).matches();
    }

    private static final Pattern THING = Pattern.compile(
            "^(?:cac |nhung )?(?:co so|cong trinh|du an|truong hop|doi tuong|khu vuc|noi dung|nhiem vu)\\b");

    /** What is done something about rather than told to do it: "các cơ sở, công trình". */
    static boolean isThing(String name) {
        return THING.matcher(Vietnamese.fold(name).strip()).find();
    }

    static boolean is(String name) {
        return VAGUE.matcher(Vietnamese.fold(name).strip()).matches();
    }
}
