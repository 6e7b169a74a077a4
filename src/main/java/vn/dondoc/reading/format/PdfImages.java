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
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (isScan(resources, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isScan(PDResources resources, COSName name) {
        try {
            return resources.isImageXObject(name)
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && image.getWidth() >= SCAN_WIDTH
                    && image.getHeight() >= SCAN_WIDTH;
        } catch (IOException unreadable) {
            // A picture that cannot be opened may well be the scan; the page is then looked at.
            return true;
        }
    }
}
