package org.gongkai.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.MatchedTable.OpenRow;

/**
 * A statutory form: its sections, tables and arithmetic. Read from YAML, see docs/forms.md.
 *
 * @param id such as {@code gov2021}
 * @param kind code of the kind of report it is a form of, see {@link ReportKind}
 * @param name Chinese name
 * @param instrument the notice that prescribes it
 * @param firstYear first report year
 * @param lastYear last report year, 0 while it is in force
 * @param sections its sections in order
 * @param tables its tables in order
 * @param identities its arithmetic
 * @param narratives figures of the prose that repeat cells
 * @param english English for labels of groups and codes of findings of sums
 * @param draft whether its wordings are not known from print, so that tables may print others
 */
public record FormTemplate(
        String id,
        String kind,
        String name,
        String instrument,
        int firstYear,
        int lastYear,
        List<SectionTemplate> sections,
        List<TableTemplate> tables,
        List<Identity> identities,
        List<Narrative> narratives,
        Map<String, String> english,
        boolean draft) {

    /** Copies the lists. */
    public FormTemplate {
        english = Map.copyOf(english);
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        identities = List.copyOf(identities);
        narratives = List.copyOf(narratives);
    }

    /** The same form with other tables. */
    public FormTemplate with(List<TableTemplate> others) {
        return new FormTemplate(
                id,
                kind,
                name,
                instrument,
                firstYear,
                lastYear,
                sections,
                others,
                identities,
                narratives,
                english,
                draft);
    }

    /** Whether some table of it is a list, which is looked for only where nothing else is found. */
    public boolean hasList() {
        return tables.stream().anyMatch(table -> table.layout() == Layout.LIST);
    }

    /** Whether it is in force in a report year. */
    public boolean inForce(int year) {
        return firstYear <= year && (lastYear == 0 || year <= lastYear);
    }

    /** The table of a code. */
    public Optional<TableTemplate> table(String table) {
        return tables.stream().filter(each -> each.code().equals(table)).findFirst();
    }

    /** Whether a number is proper in a cell, by what its column says. */
    public boolean admits(CellKey cell, BigDecimal number) {
        return columns(cell).allMatch(column -> column.kind().admits(number));
    }

    /** What stands in the column of a cell; empty where the form has no such cell. */
    public Optional<NumberKind> kind(CellKey cell) {
        return columns(cell)
                .map(ColumnTemplate::kind)
                .reduce((first, other) -> other == NumberKind.TEXT ? other : first);
    }

    private Stream<ColumnTemplate> columns(CellKey cell) {
        return table(cell.table()).stream()
                .flatMap(table -> table.blocks().stream())
                .filter(block -> block.open() || block.has(cell.rowInCopy()))
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.code().equals(cell.column()));
    }

    /**
     * A section of a form.
     *
     * @param code such as {@code overview}
     * @param number official ordinal, such as {@code 一}
     * @param heading official words without the ordinal
     * @param tabular whether the form asks for a table there
     * @param aliases other wordings seen
     */
    public record SectionTemplate(
            String code, String number, String heading, boolean tabular, List<String> aliases) {

        /** Copies the list. */
        public SectionTemplate {
            aliases = List.copyOf(aliases);
        }
    }

    /** How a table lays out its cells. */
    public enum Layout {
        /** Row labels at the left, column labels on top. */
        ROWS,
        /** One line of values; row and column codes are both in the header above it. */
        BAND,
        /** A label, a unit and figures in each line; lines that the form lacks are kept. */
        LIST,
        /**
         * Columns that say which row it is, and columns of figures right of them, perhaps several
         * such blocks side by side; rows may be open. A row of its own for each record.
         */
        GRID,
        /** Labels with their value right of or below them, several to a line. */
        PAIRS;

        /** Whether it has one line of values for each block. */
        public boolean isOneLine() {
            return this == BAND || this == PAIRS;
        }
    }

    /**
     * A table of a form.
     *
     * @param code such as {@code requests}
     * @param section code of the section it belongs to; empty where no section is asked for
     * @param layout how it lays out its cells
     * @param caption what is printed above it, such as 部门收支总表; its text is empty when nothing is.
     *     Its other parts are those of the table
     * @param repeat what names the unit of each copy, where the table comes once for each of
     *     several units, such as 单位名称; its text is empty for a table that comes once
     * @param optional whether a document may lack it
     * @param blocks its blocks from top to bottom (or, in a band and in a grid, from left to right)
     */
    public record TableTemplate(
            String code,
            String section,
            Layout layout,
            Label caption,
            Label repeat,
            boolean optional,
            List<BlockTemplate> blocks) {

        /** Copies the list. */
        public TableTemplate {
            blocks = List.copyOf(blocks);
        }

        /** The same table with other blocks. */
        public TableTemplate with(List<BlockTemplate> others) {
            return new TableTemplate(code, section, layout, caption, repeat, optional, others);
        }

        /**
         * The same table with the rows that a document adds to it, and once for each unit whose
         * copy it has, so that whoever lays out cells need not know of either.
         */
        public TableTemplate filledBy(MatchedTable found) {
            List<BlockTemplate> filled = new ArrayList<>();
            Map<String, List<OpenRow>> copies = new LinkedHashMap<>();
            for (OpenRow row : found.rows()) {
                String copy = new CellKey(code, row.code(), "").copy();
                copies.computeIfAbsent(copy, key -> new ArrayList<>()).add(row);
            }
            copies.forEach(
                    (copy, rows) ->
                            blocks.forEach(block -> filled.add(block.filledBy(copy, rows, found))));
            return with(copies.isEmpty() ? blocks : filled);
        }

        /** Whether a document may lack the row or the column of a cell. */
        public boolean isOptional(CellKey cell) {
            return blocks.stream().anyMatch(block -> block.isOptional(cell));
        }

        /** Whether it comes once for each of several units. */
        public boolean isRepeated() {
            return !repeat.text().isEmpty();
        }
    }

    /**
     * A part of a table with columns of its own.
     *
     * @param code such as {@code art20_1}; in a band the row code of its cells, such as {@code
     *     recon}
     * @param title line above it, such as 第二十条第（一）项; its text is empty when there is none
     * @param stubs the columns of a grid that say which row it is, from left to right; none in
     *     other layouts
     * @param columns from left to right
     * @param rows from top to bottom; in a band exactly one, with the block's code and no label
     * @param open whether there are rows that are not known beforehand: each printed row is one
     */
    public record BlockTemplate(
            String code,
            Label title,
            List<StubTemplate> stubs,
            List<ColumnTemplate> columns,
            List<RowTemplate> rows,
            boolean open) {

        /** Copies the lists. */
        public BlockTemplate {
            stubs = List.copyOf(stubs);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        private boolean isOptional(CellKey cell) {
            Optional<RowTemplate> row =
                    rows.stream().filter(it -> it.code().equals(cell.rowInCopy())).findFirst();
            boolean mayLack =
                    columns.stream()
                            .filter(column -> column.code().equals(cell.column()))
                            .anyMatch(ColumnTemplate::optional);
            return row.map(it -> it.optional() || mayLack).orElse(open && mayLack);
        }

        /**
         * Whether a cell is in a row of this block that the form does not know beforehand; where
         * several blocks have such rows, one without these columns is another's.
         */
        public boolean holdsOpen(CellKey cell) {
            return open
                    && !has(cell.rowInCopy())
                    && columns.stream().anyMatch(each -> each.code().equals(cell.column()));
        }

        /** Whether a row of the form has this code. */
        public boolean has(String row) {
            return rows.stream().anyMatch(each -> each.code().equals(row));
        }

        /** The same block with the rows that one copy of its table adds to it. */
        private BlockTemplate filledBy(String copy, List<OpenRow> added, MatchedTable found) {
            List<RowTemplate> all = new ArrayList<>();
            for (RowTemplate row : rows) {
                all.add(
                        new RowTemplate(
                                copy + row.code(),
                                row.label(),
                                row.group(),
                                row.optional(),
                                row.above()));
            }
            added.stream()
                    .filter(row -> open && !has(row.code().substring(copy.length())))
                    .filter(row -> found.cells().stream().anyMatch(cell -> isOf(row, cell.key())))
                    .map(row -> new RowTemplate(row.code(), Label.of(row.label()), ""))
                    .forEach(all::add);
            Label unit = copy.isEmpty() || added.isEmpty() ? title : Label.of(added.get(0).label());
            return new BlockTemplate(code, unit, stubs, columns, all, open);
        }

        private boolean isOf(OpenRow row, CellKey cell) {
            return cell.row().equals(row.code())
                    && columns.stream().anyMatch(column -> column.code().equals(cell.column()));
        }

        // A key of maps: its code tells nearly all apart, and forms hand on the same object.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof BlockTemplate block
                            && code.equals(block.code)
                            && open == block.open
                            && title.equals(block.title)
                            && stubs.equals(block.stubs)
                            && columns.equals(block.columns)
                            && rows.equals(block.rows));
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    /**
     * A column of a grid that says which row it is.
     *
     * @param code such as {@code subject}
     * @param label what is printed above it; its text is empty where nothing is
     * @param parent label of the column group it is under, empty when there is none
     * @param role what it says
     */
    public record StubTemplate(String code, Label label, String parent, StubRole role) {}

    /** What a column says of its row. */
    public enum StubRole {
        /** Its label. */
        NAME,
        /**
         * Its code, or a part of it, such as 201, 20105, or 类, 款, 项 in three columns. A row with
         * the code of another and more behind it is a part of that.
         */
        CODE,
        /** The unit of its figures. */
        UNIT,
        /** Its number in the table, which says nothing. */
        NUMBER
    }

    /**
     * A printed label.
     *
     * @param text official wording, with its ordinal
     * @param aliases other wordings seen
     * @param english translation, may be empty
     * @param brief what stands for the code in names of the wide table; empty for the code itself
     */
    public record Label(String text, List<String> aliases, String english, String brief) {

        /** No label. */
        public static final Label NONE = new Label("", List.of(), "");

        /** A label whose code is short enough. */
        public Label(String text, List<String> aliases, String english) {
            this(text, aliases, english, "");
        }

        /** Copies the list. */
        public Label {
            aliases = List.copyOf(aliases);
        }

        /** A label with one wording. */
        public static Label of(String text) {
            return text.isEmpty() ? NONE : new Label(text, List.of(), "");
        }

        // A key of maps, as a block is.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Label label
                            && text.equals(label.text)
                            && english.equals(label.english)
                            && brief.equals(label.brief)
                            && aliases.equals(label.aliases));
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * A column.
     *
     * @param code such as {@code natural_person}
     * @param label what is printed above it
     * @param parent label of the column group it is under, empty when there is none
     * @param unit such as 件; empty when the form prints and implies none
     * @param kind which numbers are proper there
     * @param style how numbers are printed there
     * @param optional whether a document may lack it
     */
    public record ColumnTemplate(
            String code,
            Label label,
            String parent,
            String unit,
            NumberKind kind,
            NumberStyle style,
            boolean optional) {

        /** A column of whole or decimal numbers in the common style that every document has. */
        public ColumnTemplate(
                String code, Label label, String parent, String unit, NumberKind kind) {
            this(code, label, parent, unit, kind, NumberStyle.COMMON, false);
        }

        // A key of maps, as a block is.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof ColumnTemplate column
                            && code.equals(column.code)
                            && kind == column.kind
                            && optional == column.optional
                            && label.equals(column.label)
                            && parent.equals(column.parent)
                            && unit.equals(column.unit)
                            && style.equals(column.style));
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    /**
     * How numbers are printed.
     *
     * @param point what parts whole and fraction: {@code .} or {@code ,}
     * @param grouping what may part groups of three digits, such as {@code ,}; empty for nothing
     * @param brackets whether a figure in brackets is below zero
     */
    public record NumberStyle(String point, String grouping, boolean brackets) {

        /** 1,234.5 and -3. */
        public static final NumberStyle COMMON = new NumberStyle(".", ",", false);
    }

    /** Which numbers are proper in a column. */
    public enum NumberKind {
        /** Whole numbers from 0. */
        COUNT,
        /** Whole numbers with a sign. */
        CHANGE,
        /** Decimal amounts of money, and other measures. */
        MONEY,
        /** Decimal numbers of a hundred, with a sign; a per cent sign may be printed. */
        PERCENT,
        /** Words, names and dates; a number there is no figure. */
        TEXT;

        /** Digits of the longest number that any report has printed by far. */
        private static final int DIGITS = 15;

        /** Whether a number is one of these. */
        public boolean admits(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return number.precision() <= DIGITS
                    && (this == MONEY || this == PERCENT || whole)
                    && (this != COUNT || number.signum() >= 0);
        }
    }

    /**
     * A row.
     *
     * @param code such as {@code granted}
     * @param label what is printed beside it
     * @param group label of the row group it is under, empty when there is none
     * @param optional whether a document may lack it
     * @param above what stands above it and the rows that follow, such as 三、本年度办理结果, for people to
     *     find their way; nothing is looked for by it. Empty for nothing
     */
    public record RowTemplate(
            String code, Label label, String group, boolean optional, String above) {

        /** A row that every document has. */
        public RowTemplate(String code, Label label, String group) {
            this(code, label, group, false, "");
        }
    }
}
