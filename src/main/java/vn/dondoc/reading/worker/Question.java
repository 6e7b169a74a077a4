package vn.dondoc.reading.worker;

/** What a worker can be asked; each question begins with its number. */
enum Question {
    /** A {@link WorkerRequest}; the answer is an opened file. */
    READ,
    /** A path; the answer is the sizes of its pages, as far as they can be shown as pictures. */
    SIZES,
    /** A path, a page from 1, a width in pixels; the answer is a PNG, or nothing. */
    PICTURE,
    /** A path and where to put what LibreOffice makes of it; the answer is whether there is a PDF now. */
    CONVERT
}
