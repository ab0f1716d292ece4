package org.gongkai.data.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.FindingColumns;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable;

/** One report as its statutory form: what it is, its tables, its findings. */
final class ReportSheet {

    /** The widest table of the known forms has 15 columns of values. */
    private static final int VALUE_COLUMNS = 15;

    private final SheetPen pen;
    private final Map<String, FormTemplate> forms;

    /**
     * @param forms by their ids
     */
    ReportSheet(SheetPen pen, Map<String, FormTemplate> forms) {
        this.pen = pen;
        this.forms = forms;
    }

    void write(ListedReport listed, Extraction record) throws IOException {
        pen.fitToPage();
        pen.width(0, FormTable.GROUP_WIDTH);
        pen.width(1, FormTable.LABEL_WIDTH);
        for (int i = 0; i < VALUE_COLUMNS; i++) {
            pen.width(FormTable.VALUES + i, FormTable.VALUE_WIDTH);
        }
        int row = legend(head(listed));
        ValueCell values = new ValueCell(pen, record);
        for (MatchedTable table : record.matched()) {
            row =
                    new FormTable(pen, values, table)
                            .write(row + 1, Optional.ofNullable(forms.get(table.form())));
        }
        findings(row + 1, record.findings());
        pen.finish();
    }

    private int head(ListedReport listed) {
        pen.text(0, 0, listed.title().isEmpty() ? listed.source() : listed.title(), Look.TITLE);
        List<List<String>> lines =
                List.of(
                        List.of("report", listed.report()),
                        List.of("source", listed.source()),
                        List.of("agency", listed.agency()),
                        List.of("status", listed.status().code()),
                        List.of("reason", listed.reason().code()),
                        List.of("message", listed.message()));
        int row = 1;
        for (List<String> line : lines) {
            pen.text(row, 0, line.get(0), Look.PLAIN);
            pen.text(row, 1, line.get(1), Look.PLAIN);
            row++;
        }
        pen.text(row, 0, "year", Look.PLAIN);
        String year = listed.year().isPresent() ? "" + listed.year().getAsInt() : "";
        pen.text(row, 1, year, Look.PLAIN);
        return row + 1;
    }

    /** What the colours and signs mean; an empty cell is one that is printed empty. */
    private int legend(int row) {
        pen.text(row, 0, "有疑 warning", Look.WARNING);
        pen.text(row, 1, "有误 error (the cell's note tells the finding)", Look.ERROR);
        pen.text(row + 1, 0, ValueCell.MISSING, Look.MISSING);
        pen.text(row + 1, 1, "the form has this cell, the document does not", Look.PLAIN);
        pen.text(row + 2, 0, ValueCell.UNREADABLE, Look.UNREADABLE);
        pen.text(row + 2, 1, "something is printed that cannot be known", Look.PLAIN);
        pen.text(row + 3, 0, "", Look.VALUE);
        pen.text(row + 3, 1, "the cell is printed empty", Look.PLAIN);
        return row + 4;
    }

    private void findings(int top, List<Finding> findings) {
        pen.text(top, 0, "findings", Look.TITLE);
        int row = top + 1;
        List<Column<Finding, ?>> columns = FindingColumns.OF_FINDING;
        for (int i = 0; i < columns.size(); i++) {
            pen.text(row, i, columns.get(i).name(), Look.HEADING);
        }
        for (Finding finding : findings) {
            row++;
            for (int i = 0; i < columns.size(); i++) {
                pen.text(row, i, columns.get(i).text(finding), Look.PLAIN);
            }
        }
    }
}
