package vn.dondoc.reading;

import vn.dondoc.work.NamedFault;

/** A scan came in and this machine cannot read scans. The file stays held, for what is not read may be secret; it is tried again. */
public class NeedsOcr extends RuntimeException implements NamedFault {

    private static final long serialVersionUID = 1;

    NeedsOcr() {
        super("Cần OCR: hãy cài tesseract-ocr và tesseract-ocr-vie");
    }

    @Override
    public String reason() {
        return "reading.reason.needs_ocr";
    }

    @Override
    public boolean passes() {
        return true;
    }
}
