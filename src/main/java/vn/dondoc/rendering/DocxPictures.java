package vn.dondoc.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/** The pictures of a Word document: each stands in a line of text, its bytes are written once the text is. */
final class DocxPictures {

    /** Word counts drawings in English Metric Units. */
    private static final int UNITS_A_POINT = 12_700;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;
    private final List<Picture> pictures = new ArrayList<>();

    DocxPictures(ZipOutputStream zip) {
        this.zip = zip;
    }

    void add(DocxText out, Picture picture, String words) throws XMLStreamException {
        pictures.add(picture);
        int number = pictures.size();
        String width = String.valueOf((long) picture.width() * UNITS_A_POINT);
        String height = String.valueOf((long) picture.height() * UNITS_A_POINT);
        out.open("w:p").open("w:r").open("w:drawing");
        out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        out.empty("wp:extent", "cx", width, "cy", height);
        out.empty("wp:docPr", "id", String.valueOf(number), "name", "Hình " + number, "descr", words);
        out.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        out.open("pic:pic").open("pic:nvPicPr");
        out.empty("pic:cNvPr", "id", String.valueOf(number), "name", "Hình " + number, "descr", words);
        out.empty("pic:cNvPicPr").close();
        out.open("pic:blipFill").empty("a:blip", "r:embed", "pic" + number);
        out.open("a:stretch").empty("a:fillRect").close().close();
        out.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", width, "cy", height);
        out.close().open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        out.close().close().close().close().close().close().close();
    }

    String relations() {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        relation(text, "rId1", "styles", "styles.xml");
        relation(text, "rId2", "settings", "settings.xml");
        relation(text, "rId3", "header", "header1.xml");
        for (int number = 1; number <= pictures.size(); number++) {
            relation(text, "pic" + number, "image", "media/" + number + ".png");
        }
        return text.append("</Relationships>").toString();
    }

    private static void relation(StringBuilder text, String id, String type, String target) {
        text.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target));
    }

    void write() throws IOException {
        for (int number = 1; number <= pictures.size(); number++) {
            zip.putNextEntry(new ZipEntry("word/media/" + number + ".png"));
            zip.write(pictures.get(number - 1).png());
            zip.closeEntry();
        }
    }
}
