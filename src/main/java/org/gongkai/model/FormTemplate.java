package org.gongkai.model;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A statutory form: its sections, tables and arithmetic. Read from YAML, see docs/forms.md.
 *
 * @param id such as {@code gov2021}
 * @param name Chinese name
 * @param instrument the notice that prescribes it
 * @param firstYear first report year
 * @param lastYear last report year, 0 while it is in force
 * @param sections its sections in order
 * @param tables its tables in order
 * @param identities its arithmetic
 * @param narratives figures of the prose that repeat cells
 * @param draft whether its wordings are not known from print, so that tables may print others
 */
public record FormTemplate(
        String id,
        String name,
        String instrument,
        int firstYear,
        int lastYear,
        List<SectionTemplate> sections,
        List<TableTemplate> tables,
        List<Identity> identities,
        List<Narrative> narratives,
        boolean draft) {

    /** Copies the lists. */
    public FormTemplate {
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        identities = List.copyOf(identities);
        narratives = List.copyOf(narratives);
    }

    /** Whether some table of it is a list, which is looked for only where nothing else is found. */
    public boolean hasList() {
        return tables.stream().anyMatch(table -> table.layout() == Layout.LIST);
    }

    /** Whether it is in force in a report year. */
    public boolean inForce(int year) {
        return firstYear <= year && (lastYear == 0 || year <= lastYear);
    }

    /** Whether a number is proper in a cell, by what its column says. */
    public boolean admits(CellKey cell, BigDecimal number) {
        return tables.stream()
                .filter(table -> table.code().equals(cell.table()))
                .flatMap(table -> table.blocks().stream())
                .filter(block -> block.rows().stream().anyMatch(r -> r.code().equals(cell.row())))
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.code().equals(cell.column()))
                .allMatch(column -> column.kind().admits(number));
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

        /** The same section with the wordings of another form as well. */
        public SectionTemplate withWordings(SectionTemplate other) {
            Set<String> all = new LinkedHashSet<>(aliases);
            all.add(other.heading());
            all.addAll(other.aliases());
            all.remove(heading);
            return new SectionTemplate(code, number, heading, tabular, List.copyOf(all));
        }
    }

    /** How a table lays out its cells. */
    public enum Layout {
        /** Row labels at the left, column labels on top. */
        ROWS,
        /** One line of values; row and column codes are both in the header above it. */
        BAND,
        /** A label, a unit and figures in each line; lines that the form lacks are kept. */
        LIST
    }

    /**
     * A table of a form.
     *
     * @param code such as {@code requests}
     * @param section code of the section it belongs to
     * @param layout how it lays out its cells
     * @param blocks its blocks from top to bottom (or, in a band, from left to right)
     */
    public record TableTemplate(
            String code, String section, Layout layout, List<BlockTemplate> blocks) {

        /** Copies the list. */
        public TableTemplate {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A part of a table with columns of its own.
     *
     * @param code such as {@code art20_1}; in a band the row code of its cells, such as {@code
     *     recon}
     * @param title line above it, such as 第二十条第（一）项; its text is empty when there is none
     * @param columns from left to right
     * @param rows from top to bottom; in a band exactly one, with the block's code and no label
     */
    public record BlockTemplate(
            String code, Label title, List<ColumnTemplate> columns, List<RowTemplate> rows) {

        /** Copies the lists. */
        public BlockTemplate {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A printed label.
     *
     * @param text official wording, with its ordinal
     * @param aliases other wordings seen
     * @param english translation, may be empty
     */
    public record Label(String text, List<String> aliases, String english) {

        /** No label. */
        public static final Label NONE = new Label("", List.of(), "");

        /** Copies the list. */
        public Label {
            aliases = List.copyOf(aliases);
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
     */
    public record ColumnTemplate(
            String code, Label label, String parent, String unit, NumberKind kind) {}

    /** Which numbers are proper in a column. */
    public enum NumberKind {
        /** Whole numbers from 0. */
        COUNT,
        /** Whole numbers with a sign. */
        CHANGE,
        /** Decimal amounts of money. */
        MONEY;

        /** Digits of the longest number that any report has printed by far. */
        private static final int DIGITS = 15;

        /** Whether a number is one of these. */
        public boolean admits(BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return number.precision() <= DIGITS
                    && (this == MONEY || whole)
                    && (this != COUNT || number.signum() >= 0);
        }
    }

    /**
     * A row.
     *
     * @param code such as {@code granted}
     * @param label what is printed beside it
     * @param group label of the row group it is under, empty when there is none
     */
    public record RowTemplate(String code, Label label, String group) {}
}
