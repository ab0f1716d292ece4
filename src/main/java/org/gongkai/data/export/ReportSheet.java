package org.gongkai.data.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Severity;

/** One report as its statutory form: what it is, its tables, its findings. */
final class ReportSheet {

    /** Columns that the words of a finding take, before its message. */
    private static final int WORDS = FormTable.LABEL;

    private final SheetPen pen;
    private final Map<String, FormTemplate> forms;
    private final SheetWords words;

    /**
     * @param forms by their ids
     */
    ReportSheet(SheetPen pen, Map<String, FormTemplate> forms, SheetWords words) {
        this.pen = pen;
        this.forms = forms;
        this.words = words;
    }

    void write(ListedReport listed, Extraction record) throws IOException {
        SheetWidths widths = new SheetWidths(record.matched(), forms, words);
        pen.hideColumn(SheetCodes.COLUMN);
        pen.width(FormTable.GROUP, SheetWidths.GROUP);
        pen.width(FormTable.LABEL, SheetWidths.LABEL);
        for (int i = 0; i < widths.count(); i++) {
            pen.width(FormTable.VALUES + i, widths.of(i));
            pen.hideColumn(widths.written(i));
        }
        int row = legend(head(listed));
        ValueCell values = new ValueCell(pen, words, record);
        var desk = new FormTable.Desk(pen, values, words, widths, listed.report());
        for (MatchedTable table : record.matched()) {
            Optional<FormTemplate> form = Optional.ofNullable(forms.get(table.form()));
            row = new FormTable(desk, table).write(row + 1, form);
        }
        findings(row + 1, Math.max(widths.last(), FormTable.VALUES), widths, record.findings());
        pen.fitToPage(listed.source());
        pen.finish();
    }

    private int head(ListedReport listed) {
        pen.title(0, FormTable.GROUP, listed.title().isEmpty() ? listed.source() : listed.title());
        String year = listed.year().isPresent() ? "" + listed.year().getAsInt() : "";
        String status =
                Stream.of(
                                words.of("status", listed.status().code()),
                                words.of("reason", listed.reason().code()),
                                listed.message())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        List<List<String>> lines =
                List.of(
                        List.of("agency", listed.agency()),
                        List.of("year", year),
                        List.of("status", status),
                        List.of("source", listed.source()),
                        List.of("report", listed.report()));
        int row = 1;
        for (List<String> line : lines) {
            pen.text(row, FormTable.GROUP, words.of(line.get(0)), Look.LABEL);
            pen.text(row, FormTable.LABEL, line.get(1), Look.PLAIN);
            row++;
        }
        return row;
    }

    /** What the colours and signs mean; an empty cell is one that is printed empty. */
    private int legend(int top) {
        int row = top + 1;
        legend(row++, "0" + Look.WARNING.mark(), Look.WARNING, "warning");
        legend(row++, "0" + Look.ERROR.mark(), Look.ERROR, "error");
        legend(row++, ValueCell.MISSING, Look.MISSING, "missing");
        legend(row++, ValueCell.UNREADABLE, Look.UNREADABLE, "unreadable");
        legend(row++, "", Look.VALUE, "blank");
        return row;
    }

    private void legend(int row, String sign, Look look, String meaning) {
        pen.block(row, FormTable.GROUP, row, FormTable.GROUP, sign, look);
        pen.text(row, FormTable.LABEL, words.of(meaning), Look.PLAIN);
    }

    private void findings(int top, int last, SheetWidths widths, List<Finding> findings) {
        pen.text(top, FormTable.GROUP, words.of("findings"), Look.TITLE);
        int room = Math.max(widths.sum(), SheetWidths.LABEL);
        int row = top;
        for (Finding finding : findings) {
            row++;
            String severity = words.of("severity", finding.severity().code());
            pen.text(row, FormTable.GROUP, severity, look(finding.severity()));
            String meaning = words.of("finding", finding.code());
            String name = finding.code() + (meaning.isEmpty() ? "" : ": " + meaning);
            pen.text(row, WORDS, name, Look.VALUE);
            pen.room(row, name, SheetWidths.LABEL);
            pen.block(row, FormTable.VALUES, row, last, finding.message(), Look.VALUE);
            pen.room(row, finding.message(), room);
        }
    }

    private static Look look(Severity severity) {
        return switch (severity) {
            case INFO -> Look.LABEL;
            case WARNING -> Look.WARNING;
            case ERROR -> Look.ERROR;
        };
    }
}
