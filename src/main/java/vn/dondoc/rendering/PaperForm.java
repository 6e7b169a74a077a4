package vn.dondoc.rendering;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JasperReport;

/** The templates of frame and tables together: what a paper looked like is kept as one text with one hash. */
public final class PaperForm {

    /** No XML may hold it. */
    private static final String BETWEEN = "\f";

    private final Template frame;
    private final Template table;
    private final String content;
    private final String hash;
    private final Map<TableLayout.Shape, JasperReport> tables = new ConcurrentHashMap<>();

    PaperForm(Template frame, Template table) {
        this.frame = frame;
        this.table = table;
        this.content = frame.content() + BETWEEN + table.content();
        this.hash = Template.hash(content);
    }

    static PaperForm of(String content) {
        String[] both = content.split(BETWEEN, 2);
        if (both.length != 2) {
            throw new BrokenTemplate("van-ban", "không phải là mẫu khung và mẫu bảng của văn bản");
        }
        return new PaperForm(Template.compile("van-ban", both[0]), Template.compile("bang", both[1]));
    }

    public String hash() {
        return hash;
    }

    /** The text of both templates. */
    public String content() {
        return content;
    }

    boolean isOf(Template otherFrame, Template otherTable) {
        return frame.hash().equals(otherFrame.hash()) && table.hash().equals(otherTable.hash());
    }

    public FilledReport fill(OfficialPaper paper) {
        return new FilledReport(paper, List.copyOf(new PaperFilling(paper, frame, this::table).prints()));
    }

    private JasperReport table(TableLayout.Shape shape) {
        return tables.computeIfAbsent(shape, asked -> TableLayout.compile(table, asked));
    }
}
