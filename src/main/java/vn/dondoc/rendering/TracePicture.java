package vn.dondoc.rendering;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The address of a trace as a QR code; quiet margins of four modules belong to it. */
final class TracePicture {

    private static final int SIZE = 62;
    private static final int PIXELS_A_MODULE = 4;

    private TracePicture() {}

    static Picture of(OfficialPaper.Trace trace) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter()
                    .encode(
                            trace.address(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + trace.address(), e);
        }
        int side = modules.getWidth() * PIXELS_A_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0 : 0xFFFFFF);
            }
        }
        return new Picture(image, SIZE, SIZE);
    }
}
