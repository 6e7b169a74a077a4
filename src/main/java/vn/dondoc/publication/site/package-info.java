/** A static site as files, and how it is put into a folder so that no reader ever sees half of it. */
@NullMarked
package vn.dondoc.publication.site;

import org.jspecify.annotations.NullMarked;
