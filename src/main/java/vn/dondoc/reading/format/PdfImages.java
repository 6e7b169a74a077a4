package vn.dondoc.reading.format;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Whether a page is a picture of a page. */
final class PdfImages {

    private static final int SCAN_WIDTH = 800;

    private PdfImages() {}

    static boolean coverPage(PDPage page) {
        return scannedWidth(page) > 0;
    }

    /** Any picture at all: one of a stamp is small. */
    static boolean anyOn(PDPage page) {
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The shorter side, in pixels, of the largest picture that may be a scan; 0 if there is none. */
    static int scannedWidth(PDPage page) {
        PDResources resources = page.getResources();
        int widest = 0;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                widest = Math.max(widest, scannedWidth(resources, name));
            }
        }
        return widest;
    }

    /** Every picture that may be a scan knows black and white only. */
    static boolean isOfTwoShades(PDPage page) {
        PDResources resources = page.getResources();
        boolean any = false;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (scannedWidth(resources, name) > 0) {
                    any = true;
                    if (bits(resources, name) != 1) {
                        return false;
                    }
                }
            }
        }
        return any;
    }

    private static int bits(PDResources resources, COSName name) {
        try {
            return resources.getXObject(name) instanceof PDImageXObject image ? image.getBitsPerComponent() : 0;
        } catch (IOException unreadable) {
            // What it is made of does not matter any more.
            return 0;
        }
    }

    private static int scannedWidth(PDResources resources, COSName name) {
        try {
            if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image) {
                int shorter = Math.min(image.getWidth(), image.getHeight());
                return shorter >= SCAN_WIDTH ? shorter : 0;
            }
            return 0;
        } catch (IOException unreadable) {
            // A picture that cannot be opened may well be the scan; the page is then looked at.
            return SCAN_WIDTH;
        }
    }
}
