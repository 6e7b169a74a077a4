package vn.dondoc.rendering;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** The rows of a table as Jasper asks for them: field "c3" is the fourth cell, "total" whether it sums up others; a row may be shorter than the head. */
final class TableRows implements JRDataSource {

    private final List<List<String>> rows;
    private final Set<Integer> totals;
    private int at = -1;

    TableRows(OfficialPaper.Table table) {
        this.rows = table.rows();
        this.totals = table.totals();
    }

    @Override
    public boolean next() {
        return ++at < rows.size();
    }

    @Override
    public Object getFieldValue(JRField field) {
        if (field.getName().equals("total")) {
            return totals.contains(at);
        }
        int column = Integer.parseInt(field.getName().substring(1));
        List<String> row = rows.get(at);
        return column < row.size() ? Normalizer.normalize(row.get(column), Normalizer.Form.NFC) : "";
    }
}
