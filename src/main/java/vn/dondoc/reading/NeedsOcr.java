package vn.dondoc.reading;

/** A scan came in and this machine cannot read scans. The file stays held, for what is not read may be secret; it is tried again. */
public class NeedsOcr extends RuntimeException {

    private static final long serialVersionUID = 1;

    NeedsOcr() {
        super("Cần OCR: hãy cài tesseract-ocr và tesseract-ocr-vie");
    }
}
