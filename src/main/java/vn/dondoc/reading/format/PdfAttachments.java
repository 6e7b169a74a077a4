package vn.dondoc.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;

/** The files attached to a PDF or pinned to one of its pages. */
final class PdfAttachments {

    private final PartsFolder parts;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfAttachments(PartsFolder parts) {
        this.parts = parts;
    }

    void take(PDDocument pdf) throws IOException {
        if (!parts.isWanted()) {
            return;
        }
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            take(names.getEmbeddedFiles());
        }
        for (PDPage page : pdf.getPages()) {
            if (page.getCOSObject().containsKey("Annots")) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (note instanceof PDAnnotationFileAttachment pinned
                            && pinned.getFile() instanceof PDComplexFileSpecification file) {
                        take(file);
                    }
                }
            }
        }
    }

    /** A tree that is grown into a ring would never end. */
    private void take(PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
        if (!seen.add(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = node.getNames();
        if (files != null) {
            for (PDComplexFileSpecification file : files.values()) {
                take(file);
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                take(kid);
            }
        }
    }

    private void take(@Nullable PDComplexFileSpecification file) throws IOException {
        PDEmbeddedFile embedded = file == null ? null : embedded(file);
        if (file != null && embedded != null && seen.add(embedded.getCOSObject())) {
            String name = file.getFilename();
            try (InputStream in = embedded.createInputStream()) {
                parts.add(name == null ? "dinh-kem" : name, in);
            }
        }
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
        return unicode == null ? file.getEmbeddedFile() : unicode;
    }
}
