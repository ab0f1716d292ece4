package org.gongkai.recognition.shape;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/**
 * Labels that name a year of their own in each report: {@code {year}年}, {@code {year-1}}, and with
 * two digits {@code {yy+1}}, as in {@code {year}/{yy+1}}.
 */
final class YearLabels {

    private static final Pattern YEAR = Pattern.compile("\\{(year|yy)([+-]\\d{1,2})?}");

    private static final int CENTURY = 100;

    private final int year;

    private YearLabels(int year) {
        this.year = year;
    }

    /** Whether some grid or pairs of a form have such a label. */
    static boolean has(FormTemplate form) {
        return form.tables().stream()
                .filter(ShapeMatcher::reads)
                .anyMatch(table -> !new YearLabels(0).table(table).equals(table));
    }

    /** The form as it is printed in the report of a year. */
    static FormTemplate of(FormTemplate form, int year) {
        YearLabels labels = new YearLabels(year);
        return form.with(form.tables().stream().map(labels::table).toList());
    }

    private TableTemplate table(TableTemplate table) {
        return new TableTemplate(
                table.code(),
                table.section(),
                table.layout(),
                label(table.caption()),
                table.repeat(),
                table.optional(),
                table.blocks().stream().map(this::block).toList());
    }

    private BlockTemplate block(BlockTemplate block) {
        return new BlockTemplate(
                block.code(),
                label(block.title()),
                block.stubs().stream().map(this::stub).toList(),
                block.columns().stream().map(this::column).toList(),
                block.rows().stream().map(this::row).toList(),
                block.open());
    }

    private StubTemplate stub(StubTemplate stub) {
        return new StubTemplate(stub.code(), label(stub.label()), text(stub.parent()), stub.role());
    }

    private ColumnTemplate column(ColumnTemplate column) {
        return new ColumnTemplate(
                column.code(),
                label(column.label()),
                text(column.parent()),
                column.unit(),
                column.kind(),
                column.style(),
                column.optional());
    }

    private RowTemplate row(RowTemplate row) {
        return new RowTemplate(
                row.code(),
                label(row.label()),
                text(row.group()),
                row.optional(),
                text(row.above()));
    }

    private Label label(Label label) {
        List<String> others = label.aliases().stream().map(this::text).toList();
        return new Label(text(label.text()), others, label.english(), label.brief());
    }

    private String text(String text) {
        Matcher years = YEAR.matcher(text);
        return years.replaceAll(
                found -> {
                    int shift = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
                    int meant = year + shift;
                    return found.group(1).equals("year")
                            ? Integer.toString(meant)
                            : Integer.toString(CENTURY + meant % CENTURY).substring(1);
                });
    }
}
