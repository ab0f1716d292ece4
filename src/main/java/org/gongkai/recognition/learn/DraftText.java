package org.gongkai.recognition.learn;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.recognition.learn.DraftTable.Block;
import org.gongkai.recognition.learn.DraftTable.Column;
import org.gongkai.recognition.learn.DraftTable.FoundSum;
import org.gongkai.recognition.learn.DraftTable.Row;
import org.gongkai.recognition.learn.DraftTable.Stub;

/** Writes a draft as the YAML of a form. */
final class DraftText {

    private final YamlText yaml = new YamlText();
    private final LabelCodes codes;
    private final LabelCodes.Once ids;

    DraftText(LabelCodes codes) {
        this.codes = codes;
        this.ids = codes.new Once();
    }

    String of(DraftHead head, List<DraftTable> tables) {
        yaml.comment(0, "Drafted by 'gongkai forms new' of: " + String.join(", ", head.copies()));
        yaml.comment(0, "Look it over, then take out 'draft: true'. Keys: docs/forms.md.");
        yaml.blank();
        yaml.line(0, "id: " + head.id());
        yaml.line(0, "name: " + YamlText.scalar(head.name()));
        head.kind().ifPresent(kind -> kind.write(yaml));
        yaml.line(0, "years: {first: " + head.firstYear() + "}");
        yaml.line(0, "draft: true");
        yaml.blank().line(0, "tables:");
        tables.forEach(this::table);
        if (tables.stream().anyMatch(table -> !table.sums().isEmpty())) {
            yaml.blank();
            yaml.comment(0, "Sums found by arithmetic: each holds in all copies that can try it.");
            yaml.line(0, "identities:");
            tables.forEach(table -> table.sums().forEach(sum -> sum(table, sum)));
        }
        return yaml.toString();
    }

    private static String numbers(NumberStyle style) {
        NumberStyle common = NumberStyle.COMMON;
        StringJoiner keys = new StringJoiner(", ", "{", "}");
        if (!style.point().equals(common.point())) {
            keys.add("point: \"" + style.point() + '"');
        }
        if (!style.grouping().equals(common.grouping())) {
            keys.add("grouping: \"" + style.grouping() + '"');
        }
        if (style.brackets()) {
            keys.add("brackets: true");
        }
        return keys.toString();
    }

    private void table(DraftTable table) {
        table.unsure().stream().distinct().forEach(line -> yaml.comment(1, "unsure: " + line));
        yaml.line(1, "- code: " + table.code());
        yaml.line(2, "layout: " + table.layout().name().toLowerCase(Locale.ROOT));
        if (!table.caption().isEmpty()) {
            yaml.line(2, "caption: " + YamlText.scalar(table.caption().get(0)));
            if (table.caption().size() > 1) {
                yaml.list(2, "also", table.caption().subList(1, table.caption().size()));
            }
        }
        if (!table.repeat().isEmpty()) {
            yaml.line(2, "repeat: {label: " + YamlText.scalar(table.repeat()) + "}");
        }
        if (table.optional()) {
            yaml.line(2, "optional: true");
        }
        yaml.line(2, "blocks:");
        table.blocks().forEach(block -> block(block, table));
    }

    private void block(Block block, DraftTable table) {
        Layout layout = table.layout();
        yaml.line(3, "- code: " + block.code());
        if (!block.title().isEmpty()) {
            yaml.line(4, "title: " + YamlText.scalar(block.title().get(0)));
            codes.english(block.title().get(0))
                    .ifPresent(english -> yaml.line(4, "en: " + YamlText.scalar(english)));
            if (block.title().size() > 1) {
                yaml.list(4, "also", block.title().subList(1, block.title().size()));
            }
        }
        if (block.open()) {
            yaml.line(4, "open: true");
        }
        if (layout == Layout.GRID && !block.stubs().isEmpty()) {
            yaml.line(4, "stubs:");
            block.stubs().forEach(stub -> yaml.line(5, entry(stub).toString()));
        }
        yaml.line(4, "columns:");
        block.columns().forEach(column -> yaml.line(5, entry(column, table.style()).toString()));
        boolean lined = layout == Layout.BAND;
        if (!lined && !block.rows().isEmpty() && !block.rows().get(0).labels().isEmpty()) {
            yaml.line(4, "rows:");
            block.rows().forEach(row -> yaml.line(5, entry(row).toString()));
        }
    }

    private EntryText entry(Stub stub) {
        return new EntryText()
                .key("code", stub.code())
                .labels("label", stub.labels())
                .key("under", stub.under())
                .key("role", stub.role().name().toLowerCase(Locale.ROOT));
    }

    private EntryText entry(Column column, NumberStyle style) {
        String under = column.under().substring(column.under().lastIndexOf('\n') + 1);
        EntryText entry =
                new EntryText()
                        .key("code", column.code())
                        .labels("label", column.labels())
                        .key("under", under)
                        .key("unit", column.unit());
        if (column.kind() != NumberKind.COUNT) {
            entry.key("kind", column.kind().name().toLowerCase(Locale.ROOT));
        }
        boolean styled = column.kind() != NumberKind.TEXT && !style.equals(NumberStyle.COMMON);
        return entry.raw("numbers", styled ? numbers(style) : "")
                .flag("optional", column.optional())
                .key("en", codes.english(column.labels().get(0)).orElse(""));
    }

    private EntryText entry(Row row) {
        return new EntryText()
                .key("code", row.code())
                .labels("label", row.labels())
                .key("group", row.group())
                .flag("optional", row.optional())
                .key("en", codes.english(row.labels().get(0)).orElse(""));
    }

    private void sum(DraftTable table, FoundSum sum) {
        String copies = sum.support() == 1 ? "1 copy" : sum.support() + " copies";
        yaml.comment(
                1,
                (sum.support() == 0
                                ? "only one of the parts is ever filled"
                                : "borne by " + copies + " with figures that are not all zero")
                        + (sum.support() < 2 ? "; soft until two bear it" : "")
                        + (sum.off() > 0
                                ? "; soft since " + sum.off() + " lines differ in the last place"
                                : ""));
        yaml.line(1, "- id: " + ids.free(id(table, sum)));
        yaml.line(2, "finding: " + finding(sum));
        yaml.line(2, "table: " + table.code());
        yaml.line(2, "each: " + sum.each().name().toLowerCase(Locale.ROOT));
        if (isSoft(sum)) {
            yaml.line(2, "soft: true");
        }
        if (!sum.parts().isEmpty()) {
            yaml.list(2, "parts", sum.parts());
        }
        if (!sum.total().isEmpty()) {
            yaml.list(2, "total", sum.total());
        }
        yaml.line(2, "rule: " + YamlText.scalar(sum.rule()));
    }

    /** Whether fewer than two copies bear it, or rounding breaks it. */
    static boolean isSoft(FoundSum sum) {
        return sum.support() < 2 || sum.off() > 0;
    }

    private static String id(DraftTable table, FoundSum sum) {
        String what = sum.total().isEmpty() ? "tree" : sum.total().get(0).replace('.', '_');
        return table.code() + "_" + what + "_" + sum.each().name().toLowerCase(Locale.ROOT);
    }

    private static String finding(FoundSum sum) {
        boolean balance = sum.total().size() > 1;
        return switch (sum.each()) {
            case ROW -> "row-sum";
            case COLUMN -> balance ? "column-balance" : "column-sum";
            case TABLE -> balance ? "table-balance" : "table-sum";
            case TREE -> "tree-sum";
        };
    }
}
