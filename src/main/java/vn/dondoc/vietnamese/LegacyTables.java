package vn.dondoc.vietnamese;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The code tables, written as they are printed: code=letter for tables of one byte, letter=letters for those of two. */
final class LegacyTables {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String TCVN3 = """
            A1=Ă A2=Â A3=Ê A4=Ô A5=Ơ A6=Ư A7=Đ A8=ă A9=â AA=ê AB=ô AC=ơ AD=ư AE=đ B5=à B6=ả B7=ã B8=á B9=ạ BB=ằ BC=ẳ BD=ẵ
            BE=ắ C6=ặ C7=ầ C8=ẩ C9=ẫ CA=ấ CB=ậ CC=è CE=ẻ CF=ẽ D0=é D1=ẹ D2=ề D3=ể D4=ễ D5=ế D6=ệ D7=ì D8=ỉ DC=ĩ DD=í DE=ị
            DF=ò E1=ỏ E2=õ E3=ó E4=ọ E5=ồ E6=ổ E7=ỗ E8=ố E9=ộ EA=ờ EB=ở EC=ỡ ED=ớ EE=ợ EF=ù F1=ủ F2=ũ F3=ú F4=ụ F5=ừ F6=ử
            F7=ữ F8=ứ F9=ự FA=ỳ FB=ỷ FC=ỹ FD=ý FE=ỵ
            """;

    private static final String VNI = """
            á=aù à=aø ả=aû ã=aõ ạ=aï â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë đ=ñ é=eù è=eø ẻ=eû ẽ=eõ
            ẹ=eï ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ó=où ò=oø ỏ=oû õ=oõ ọ=oï ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä
            ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû ữ=öõ ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î
            """;

    private static final String VPS = """
            80=À 81=Ả 82=Ã 83=Ấ 84=Ầ 85=Ẩ 86=ọ 87=ỗ 88=Ă 89=ế 8A=ề 8B=ể 8C=ệ 8D=Ắ 8E=Ằ 8F=Ẳ 90=Ế 93=Ề 94=Ể 95=Ễ 96=Ố 97=Ồ
            98=Ổ 99=Ỗ 9A=ý 9B=ỷ 9C=ỵ 9D=Ớ 9E=Ờ 9F=Ở A1=ắ A2=ằ A3=ẳ A4=ẵ A5=ặ A6=Ỡ A7=ớ A8=Ù A9=ờ AA=ở AB=ỡ AC=Ũ AD=Ứ AE=ợ
            AF=Ừ B0=ổ B1=Ử B2=Ỳ B3=Ỹ B4=Í B5=Ì B6=ộ B7=Ỉ B8=Ĩ B9=Ó BA=ử BB=ữ BC=Ò BD=Ỏ BE=Õ BF=ự C0=ầ C1=Á C2=Â C3=ấ C4=ẩ
            C5=ẫ C6=ậ C7=đ C8=ẻ C9=É CA=Ê CB=ẹ CC=ỉ CD=ễ CE=ị CF=ỹ D0=Ư D1=Ủ D2=ồ D3=ố D4=Ô D5=ỏ D6=ơ D7=È D8=ừ D9=ứ DA=Ú
            DB=ũ DC=ư DD=Ý DE=Ẻ E0=à E1=á E2=â E3=ã E4=ả E5=ạ E6=ă E8=è E9=é EA=ê EB=ẽ EC=ì ED=í EF=ĩ F0=Ẵ F1=Đ F2=ò F3=ó
            F4=ô F5=õ F7=Ơ F8=ụ F9=ù FA=ú FB=ủ FD=Ỷ FE=Ẽ FF=ỳ
            """;

    private static final String VISCII = """
            80=Ạ 81=Ắ 82=Ằ 83=Ặ 84=Ấ 85=Ầ 86=Ẩ 87=Ậ 88=Ẽ 89=Ẹ 8A=Ế 8B=Ề 8C=Ể 8D=Ễ 8E=Ệ 8F=Ố 90=Ồ 91=Ổ 92=Ỗ 93=Ộ 94=Ợ 95=Ớ
            96=Ờ 97=Ở 98=Ị 99=Ỏ 9A=Ọ 9B=Ỉ 9C=Ủ 9D=Ũ 9E=Ụ 9F=Ỳ A1=ắ A2=ằ A3=ặ A4=ấ A5=ầ A6=ẩ A7=ậ A8=ẽ A9=ẹ AA=ế AB=ề AC=ể
            AD=ễ AE=ệ AF=ố B0=ồ B1=ổ B2=ỗ B3=Ỡ B4=Ơ B5=ộ B6=ờ B7=ở B8=ị B9=Ự BA=Ứ BB=Ừ BC=Ử BD=ơ BE=ớ BF=Ư C0=À C1=Á C2=Â
            C3=Ã C4=Ả C5=Ă C6=ẳ C7=ẵ C8=È C9=É CA=Ê CB=Ẻ CC=Ì CD=Í CE=Ĩ CF=ỳ D0=Đ D1=ứ D2=Ò D3=Ó D4=Ô D5=ạ D6=ỷ D7=ừ D8=ử
            D9=Ù DA=Ú DB=ỹ DC=ỵ DD=Ý DE=ỡ DF=ư E0=à E1=á E2=â E3=ã E4=ả E5=ă E6=ữ E7=ẫ E8=è E9=é EA=ê EB=ẻ EC=ì ED=í EE=ĩ
            EF=ỉ F0=đ F1=ự F2=ò F3=ó F4=ô F5=õ F6=ỏ F7=ọ F8=ụ F9=ù FA=ú FB=ũ FC=ủ FD=ý FE=ợ FF=Ữ
            """;

    private static final String BKHCM2 = """
            á=61E1 à=61E2 ả=61E3 ã=61E4 ạ=61E5 â=EA ấ=EAEB ầ=EAEC ẩ=EAED ẫ=EAEE ậ=EAE5 ă=F9 ắ=F9E6 ằ=F9E7 ẳ=F9E8 ẵ=F9E9 ặ=F9E5
            đ=E0 é=65E1 è=65E2 ẻ=65E3 ẽ=65E4 ẹ=65E5 ê=EF ế=EFEB ề=EFEC ể=EFED ễ=EFEE ệ=EFE5 í=F1 ì=F2 ỉ=F3 ĩ=F4 ị=F5 ó=6FE1 ò=6FE2
            ỏ=6FE3 õ=6FE4 ọ=6FE5 ô=F6 ố=F6EB ồ=F6EC ổ=F6ED ỗ=F6EE ộ=F6E5 ơ=FA ớ=FAE1 ờ=FAE2 ở=FAE3 ỡ=FAE4 ợ=FAE5 ú=75E1 ù=75E2
            ủ=75E3 ũ=75E4 ụ=75E5 ư=FB ứ=FBE1 ừ=FBE2 ử=FBE3 ữ=FBE4 ự=FBE5 ý=79E1 ỳ=79E2 ỷ=79E3 ỹ=79E4 ỵ=79E5
            """;

    private static final String VIETWARE_X = """
            á=61EF à=61EC ả=61ED ã=61EE ạ=61FB â=E1 ấ=E1FA ầ=E1F6 ẩ=E1F8 ẫ=E1F9 ậ=E1FB ă=E0 ắ=E0F5 ằ=E0F2 ẳ=E0F3 ẵ=E0F4 ặ=E0FB
            đ=E2 é=65EF è=65EC ẻ=65ED ẽ=65EE ẹ=65FB ê=E3 ế=E3FA ề=E3F6 ể=E3F8 ễ=E3F9 ệ=E3FB í=EA ì=E7 ỉ=E8 ĩ=E9 ị=EB ó=6FEF ò=6FEC
            ỏ=6FED õ=6FEE ọ=6FFC ô=E4 ố=E4FA ồ=E4F6 ổ=E4F8 ỗ=E4F9 ộ=E4FC ơ=E5 ớ=E5EF ờ=E5EC ở=E5ED ỡ=E5EE ợ=E5FC ú=75EF ù=75EC
            ủ=75ED ũ=75EE ụ=75FB ư=E6 ứ=E6EF ừ=E6EC ử=E6ED ữ=E6EE ự=E6FB ý=79EF ỳ=79EC ỷ=79ED ỹ=79EE ỵ=79F1
            """;

    private LegacyTables() {}

    static Map<String, String> tcvn3() {
        return bytes(TCVN3);
    }

    static Map<String, String> vps() {
        return bytes(VPS);
    }

    static Map<String, String> viscii() {
        return bytes(VISCII);
    }

    static Map<String, String> vni() {
        Map<String, String> letters = new HashMap<>();
        for (String entry : VNI.strip().split("\\s+")) {
            String letter = entry.substring(0, 1);
            String code = entry.substring(2);
            letters.put(code, letter);
            letters.put(code.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
            letters.putIfAbsent(capitalised(code), letter.toUpperCase(Locale.ROOT));
        }
        return letters;
    }

    static Map<String, String> bkhcm2() {
        return pairs(BKHCM2);
    }

    static Map<String, String> vietwareX() {
        return pairs(VIETWARE_X);
    }

    /** Letter=code in hexadecimal, of one byte or two; a plain base letter may be a capital. */
    private static Map<String, String> pairs(String table) {
        Map<String, String> letters = new HashMap<>();
        for (String entry : table.strip().split("\\s+")) {
            String letter = entry.substring(0, 1);
            byte[] codes = HexFormat.of().parseHex(entry.substring(2));
            String code = new String(codes, WESTERN);
            letters.put(code, letter);
            if (code.charAt(0) < 0x80) {
                letters.put(capitalised(code), letter.toUpperCase(Locale.ROOT));
            }
        }
        return letters;
    }

    /** A capital base with a small mark was typed often enough. */
    private static String capitalised(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }

    private static Map<String, String> bytes(String table) {
        Map<String, String> letters = new HashMap<>();
        for (String entry : table.strip().split("\\s+")) {
            byte code = (byte) Integer.parseInt(entry.substring(0, 2), 16);
            String letter = entry.substring(3);
            letters.put(new String(new byte[] {code}, WESTERN), letter);
            letters.put(String.valueOf((char) (code & 0xFF)), letter);
        }
        return letters;
    }
}
