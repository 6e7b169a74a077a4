/** From printed lines to paragraphs: page furniture taken out, columns put in reading order, broken lines joined. Knows no file format. */
@NullMarked
package vn.dondoc.reading.layout;

import org.jspecify.annotations.NullMarked;
