package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding.BrokenSum;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.SectionTemplate;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Narrative;

/** Turns the YAML of a form into a template, or says exactly what is wrong with it. */
final class FormReader {

    private static final List<String> POINTS = List.of(".", ",");
    private static final List<String> GROUPINGS = List.of("", ",", ".", " ", "'");

    private final FormCodes codes = new FormCodes();
    private NumberStyle style = NumberStyle.COMMON;

    private FormReader() {}

    static FormTemplate read(String file, String yaml) throws FormException {
        return read(YamlMap.parse(file, yaml));
    }

    static FormTemplate read(YamlMap map) throws FormException {
        return new FormReader().form(map);
    }

    private FormTemplate form(YamlMap map) throws FormException {
        map.allow(
                "id",
                "kind",
                "numbers",
                "name",
                "instrument",
                "years",
                "draft",
                "sections",
                "tables",
                "identities",
                "narratives",
                "english");
        String id = code(map, "id");
        style = map.has("numbers") ? style(map.map("numbers")) : style;
        YamlMap years = map.map("years");
        years.allow("first", "last");
        years.text("first");
        return new FormTemplate(
                id,
                KindReader.code(map),
                map.text("name"),
                map.text("instrument", ""),
                years.year("first", 0),
                years.year("last", 0),
                map.list("sections", this::section),
                tables(map),
                map.list("identities", this::identity),
                map.list("narratives", this::narrative),
                map.words("english"),
                map.flag("draft"));
    }

    private List<TableTemplate> tables(YamlMap map) throws FormException {
        List<TableTemplate> tables = map.list("tables", this::table);
        if (tables.isEmpty()) {
            throw map.fault("tables", "a form needs at least one table under 'tables:'");
        }
        if (tables.stream().map(t -> t.layout() == Layout.LIST).distinct().count() > 1) {
            throw map.fault("tables", "a list stands beside other tables; make two forms of them");
        }
        return tables;
    }

    private SectionTemplate section(YamlMap map) throws FormException {
        map.allow("code", "number", "heading", "kind", "also");
        String code = code(map, "code");
        codes.section(map, code);
        String kind = map.text("kind", "text");
        if (!kind.equals("text") && !kind.equals("table")) {
            throw map.fault("kind", "'kind' is '" + kind + "'; write text or table");
        }
        return new SectionTemplate(
                code,
                map.text("number", ""),
                map.text("heading"),
                kind.equals("table"),
                map.texts("also"));
    }

    private TableTemplate table(YamlMap map) throws FormException {
        map.allow(
                "code",
                "section",
                "layout",
                "caption",
                "also",
                "repeat",
                "optional",
                "short",
                "en",
                "blocks");
        String code = code(map, "code");
        codes.table(map, code);
        String section = map.text("section", "");
        if (!section.isEmpty() && !codes.hasSection(section)) {
            throw map.fault(
                    "section", "table '" + code + "' names an unknown section '" + section + "'");
        }
        Layout layout = map.constant("layout", Layout.class, Layout.ROWS);
        List<BlockTemplate> blocks = map.list("blocks", block -> block(block, code, layout));
        if (blocks.isEmpty()) {
            throw map.fault("table '" + code + "' needs at least one block under 'blocks:'");
        }
        Label caption = label(map, map.text("caption", ""));
        Label repeat = map.has("repeat") ? repeat(map.map("repeat")) : Label.NONE;
        return new TableTemplate(
                code, section, layout, caption, repeat, map.flag("optional"), blocks);
    }

    private static Label repeat(YamlMap map) throws FormException {
        map.allow("label", "also", "en");
        return label(map, map.text("label"));
    }

    private BlockTemplate block(YamlMap map, String table, Layout layout) throws FormException {
        boolean band = layout.isOneLine();
        switch (layout) {
            case BAND, PAIRS -> map.allow("code", "title", "also", "short", "en", "columns");
            case GRID ->
                    map.allow("code", "title", "also", "en", "stubs", "columns", "rows", "open");
            default -> map.allow("code", "title", "also", "en", "columns", "rows");
        }
        String code = code(map, "code");
        // Blocks side by side may have the same labels, such as 总计 of both.
        String side = layout == Layout.GRID ? table + "\n" + code : table;
        List<ColumnTemplate> columns = map.list("columns", this::column);
        List<StubTemplate> stubs = map.list("stubs", FormReader::stub);
        boolean open = map.flag("open");
        List<RowTemplate> rows =
                band
                        ? List.of(new RowTemplate(code, Label.NONE, ""))
                        : map.list("rows", row -> row(row, side));
        if (columns.isEmpty() || (rows.isEmpty() && !open)) {
            throw map.fault("block '" + code + "' needs both columns and rows");
        }
        codes.block(map, table, columns, rows);
        return new BlockTemplate(
                code, label(map, map.text("title", "")), stubs, columns, rows, open);
    }

    private static StubTemplate stub(YamlMap map) throws FormException {
        map.allow("code", "label", "under", "also", "role", "en");
        return new StubTemplate(
                code(map, "code"),
                label(map, map.text("label", "")),
                map.text("under", ""),
                map.constant("role", StubRole.class, StubRole.NAME));
    }

    private NumberStyle style(YamlMap map) throws FormException {
        map.allow("point", "grouping", "brackets");
        return new NumberStyle(
                map.oneOf("point", POINTS, style.point()),
                map.oneOf("grouping", GROUPINGS, style.grouping()),
                map.has("brackets") ? map.flag("brackets") : style.brackets());
    }

    private ColumnTemplate column(YamlMap map) throws FormException {
        map.allow(
                "code",
                "label",
                "under",
                "also",
                "unit",
                "kind",
                "numbers",
                "optional",
                "short",
                "en");
        return new ColumnTemplate(
                code(map, "code"),
                label(map, map.text("label")),
                map.text("under", ""),
                map.text("unit", ""),
                map.constant("kind", NumberKind.class, NumberKind.COUNT),
                map.has("numbers") ? style(map.map("numbers")) : style,
                map.flag("optional"));
    }

    /**
     * @param side where no label may stand twice
     */
    private RowTemplate row(YamlMap map, String side) throws FormException {
        map.allow("code", "label", "group", "above", "also", "optional", "short", "en");
        RowTemplate row =
                new RowTemplate(
                        code(map, "code"),
                        label(map, map.text("label")),
                        map.text("group", ""),
                        map.flag("optional"),
                        map.text("above", ""));
        codes.label(map, side, row);
        return row;
    }

    private static Label label(YamlMap map, String text) throws FormException {
        String brief = map.has("short") ? code(map, "short") : "";
        return new Label(text, map.texts("also"), map.text("en", ""), brief);
    }

    private Identity identity(YamlMap map) throws FormException {
        map.allow("id", "finding", "table", "each", "relation", "soft", "parts", "total", "rule");
        Identity identity =
                new Identity(
                        code(map, "id"),
                        finding(map),
                        map.text("table"),
                        map.constant("each", Identity.Each.class, Identity.Each.TABLE),
                        map.constant("relation", Identity.Relation.class, Identity.Relation.EQUAL),
                        map.flag("soft"),
                        map.texts("parts"),
                        map.texts("total"),
                        map.text("rule", ""));
        codes.identity(map, identity);
        return identity;
    }

    private static BrokenSum finding(YamlMap map) throws FormException {
        String code = map.text("finding");
        try {
            return new BrokenSum(code);
        } catch (IllegalArgumentException e) {
            throw map.fault("finding", String.valueOf(e.getMessage()));
        }
    }

    private Narrative narrative(YamlMap map) throws FormException {
        map.allow("id", "section", "pattern", "cells");
        String pattern = map.text("pattern");
        if (map.pattern("pattern", pattern).matcher("").groupCount() < 1) {
            throw map.fault("pattern", "'pattern' needs a group (…) around the figure");
        }
        String id = code(map, "id");
        String section = map.text("section");
        if (!codes.hasSection(section)) {
            throw map.fault(
                    "section", "narrative '" + id + "' names an unknown section '" + section + "'");
        }
        List<CellKey> cells = new ArrayList<>();
        for (String cell : map.texts("cells")) {
            cells.add(codes.cell(map, cell));
        }
        return new Narrative(id, section, pattern, cells);
    }

    private static String code(YamlMap map, String key) throws FormException {
        return KindReader.code(map, key);
    }
}
