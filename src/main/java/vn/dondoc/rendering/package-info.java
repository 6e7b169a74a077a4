/**
 * Comes in: a template and rows. Goes out: PDF, DOCX, XLSX and HTML. It counts nothing and decides nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
