package org.gongkai.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/** Draws a table of a form as it is printed, with given figures. */
public final class FilledForm {

    private static final String CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private final TableTemplate table;
    private final Function<CellKey, String> figures;

    private FilledForm(TableTemplate table, Function<CellKey, String> figures) {
        this.table = table;
        this.figures = figures;
    }

    /** The rows of a drawing; may be altered. */
    public static List<List<String>> draw(
            FormTemplate form, String table, Function<CellKey, String> figures) {
        TableTemplate template =
                form.tables().stream()
                        .filter(t -> t.code().equals(table))
                        .findFirst()
                        .orElseThrow();
        FilledForm filled = new FilledForm(template, figures);
        if (template.layout() == Layout.BAND) {
            return filled.band();
        }
        return template.blocks().size() == 1 ? filled.matrix() : filled.blocks();
    }

    private List<List<String>> matrix() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(CORNER, "<", "<", "申请人情况", "<", "<", "<", "<", "<", "<"));
        rows.add(row("^", "<", "<", "自然人", "法人或其他组织", "<", "<", "<", "<", "总计"));
        rows.add(row("^", "<", "<", "^", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "^"));
        BlockTemplate block = table.blocks().get(0);
        String group = "";
        for (RowTemplate row : block.rows()) {
            List<String> cells = new ArrayList<>();
            String text = row.label().text();
            if (text.startsWith("（一）")) {
                cells.addAll(List.of("三、本年度办理结果", text, "<"));
            } else if (!row.group().isEmpty()) {
                cells.addAll(List.of("^", row.group().equals(group) ? "^" : row.group(), text));
            } else if (text.startsWith("（")) {
                cells.addAll(List.of("^", text, "<"));
            } else {
                cells.addAll(List.of(text, "<", "<"));
            }
            group = row.group();
            block.columns().forEach(column -> cells.add(figure(row, column)));
            rows.add(cells);
        }
        return rows;
    }

    private List<List<String>> blocks() {
        int most = table.blocks().stream().mapToInt(b -> b.columns().size()).max().orElse(1);
        List<List<String>> rows = new ArrayList<>();
        for (BlockTemplate block : table.blocks()) {
            rows.add(wide(row(block.title().text()), most));
            List<String> header = row("信息内容");
            block.columns().forEach(column -> header.add(column.label().text()));
            rows.add(wide(header, most));
            for (RowTemplate row : block.rows()) {
                List<String> cells = row(row.label().text());
                block.columns().forEach(column -> cells.add(figure(row, column)));
                rows.add(wide(cells, most));
            }
        }
        return rows;
    }

    private List<List<String>> band() {
        List<String> titles = row("行政复议", "<", "<", "<", "<", "行政诉讼");
        List<String> suits = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (BlockTemplate block : table.blocks()) {
            boolean first = suits.isEmpty();
            for (ColumnTemplate column : block.columns()) {
                String label = column.label().text();
                suits.add(
                        first
                                ? label
                                : column.code().equals("upheld") ? block.title().text() : "<");
                labels.add(first ? "^" : label);
                values.add(figure(block.rows().get(0), column));
            }
        }
        return new ArrayList<>(List.of(wide(titles, suits.size() - 1), suits, labels, values));
    }

    private static List<String> wide(List<String> cells, int most) {
        while (cells.size() < most + 1) {
            cells.add("<");
        }
        return cells;
    }

    private String figure(RowTemplate row, ColumnTemplate column) {
        return figures.apply(new CellKey(table.code(), row.code(), column.code()));
    }

    private static List<String> row(String... cells) {
        return new ArrayList<>(List.of(cells));
    }
}
