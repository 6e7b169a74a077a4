/** What is done to the picture of a page before it is read: turned upright, straightened, evenly lit, its red ink apart. Knows no OCR program. */
@NullMarked
package vn.dondoc.reading.scan;

import org.jspecify.annotations.NullMarked;
