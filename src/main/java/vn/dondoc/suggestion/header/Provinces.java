package vn.dondoc.suggestion.header;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.suggestion.words.PlainText;

/** The provinces and centrally run cities, of before and after July 2025, by their names without marks: scans lose marks, registers keep them. */
final class Provinces {

    private static final Map<String, String> BY_PLAIN = Arrays.stream(
                    ("An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,"
                                    + "Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,"
                                    + "Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,Hồ Chí Minh,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,"
                                    + "Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,"
                                    + "Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,"
                                    + "Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái")
                            .split(","))
            .collect(Collectors.toMap(PlainText::fold, Function.identity()));

    private Provinces() {}

    static @Nullable String named(String plain) {
        return BY_PLAIN.get(plain.strip());
    }
}
