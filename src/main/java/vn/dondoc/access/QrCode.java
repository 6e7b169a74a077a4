package vn.dondoc.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** An address as a square that a phone reads, drawn as one path of an SVG: nothing of it leaves the page. */
record QrCode(int size, String path) {

    private static final int QUIET = 2;

    static QrCode of(String address) {
        try {
            BitMatrix square = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            var path = new StringBuilder();
            for (int y = 0; y < square.getHeight(); y++) {
                for (int x = 0; x < square.getWidth(); x++) {
                    if (square.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(square.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code of " + address.length() + " characters", e);
        }
    }
}
