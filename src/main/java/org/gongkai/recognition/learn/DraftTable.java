package org.gongkai.recognition.learn;

import java.util.List;
import java.util.Set;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.Identity;

/**
 * A table of a draft.
 *
 * @param code of the table
 * @param layout how it lays out its cells
 * @param caption wordings of what is printed above it, the usual one first; empty for nothing
 * @param repeat words before the name of the unit where it comes once for each of several
 * @param optional whether some copies lack it
 * @param copies numbers of the copies that have it
 * @param blocks its blocks
 * @param sums its sums
 * @param style how its numbers are printed
 * @param unsure what a person should look at
 */
record DraftTable(
        String code,
        Layout layout,
        List<String> caption,
        String repeat,
        boolean optional,
        List<Integer> copies,
        List<Block> blocks,
        List<FoundSum> sums,
        NumberStyle style,
        List<String> unsure) {

    DraftTable {
        caption = List.copyOf(caption);
        copies = List.copyOf(copies);
        blocks = List.copyOf(blocks);
        sums = List.copyOf(sums);
        unsure = List.copyOf(unsure);
    }

    /**
     * Whether it has several blocks one below the other, which grids have not. Then the other
     * tables of its form are written like it: such forms are copied as text as well, and rows are
     * found there.
     */
    boolean isForText() {
        return layout == Layout.ROWS && blocks.size() > 1;
    }

    /** The same read by what is printed above and beside its figures alone. */
    DraftTable asGrid() {
        return layout == Layout.ROWS
                ? new DraftTable(
                        code,
                        Layout.GRID,
                        caption,
                        repeat,
                        optional,
                        copies,
                        blocks,
                        sums,
                        style,
                        unsure)
                : this;
    }

    DraftTable with(List<FoundSum> found) {
        return new DraftTable(
                code, layout, caption, repeat, optional, copies, blocks, found, style, unsure);
    }

    /**
     * A block.
     *
     * @param code of the block
     * @param title wordings of the line above it; empty for none
     * @param stubs columns that say which row it is
     * @param columns of values
     * @param rows that are known
     * @param open whether there are others
     * @param others rows of the copies that are not known, in printed order
     * @param lacking copies with a row that was left out, which cannot try the sums of rows
     */
    record Block(
            String code,
            List<String> title,
            List<Stub> stubs,
            List<Column> columns,
            List<Row> rows,
            boolean open,
            List<RowPrint> others,
            Set<Integer> lacking) {

        Block {
            title = List.copyOf(title);
            stubs = List.copyOf(stubs);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            others = List.copyOf(others);
        }

        Block withColumns(List<Column> renamed) {
            return new Block(code, title, stubs, renamed, rows, open, others, lacking);
        }

        Block with(List<Row> kept) {
            return new Block(code, title, stubs, columns, kept, open, others, lacking);
        }
    }

    /** A column that says which row it is. */
    record Stub(String code, List<String> labels, String under, StubRole role) {

        Stub {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A column of values.
     *
     * @param labels its wordings, the usual one first
     * @param under label of its group
     * @param unit may be empty
     * @param at its place among the values of {@link RowPrint}
     */
    record Column(
            String code,
            List<String> labels,
            String under,
            String unit,
            NumberKind kind,
            boolean optional,
            int at) {

        Column {
            labels = List.copyOf(labels);
        }

        Column called(String another) {
            return new Column(another, labels, under, unit, kind, optional, at);
        }
    }

    /**
     * A known row.
     *
     * @param labels its wordings, the usual one first
     * @param group label of its group
     * @param print what the copies print
     */
    record Row(String code, List<String> labels, String group, boolean optional, RowClass print) {

        Row {
            labels = List.copyOf(labels);
        }

        Row in(String another) {
            return new Row(code, labels, another, optional, print);
        }

        Row with(List<String> wordings) {
            return new Row(code, wordings, group, optional, print);
        }
    }

    /**
     * A sum that holds in all copies that can try it.
     *
     * @param parts codes as in {@link Identity}
     * @param total likewise
     * @param rule in words
     * @param support number of copies that bear it with figures that are not all zero
     * @param off number of lines in which the last place differs
     */
    record FoundSum(
            Identity.Each each,
            List<String> parts,
            List<String> total,
            String rule,
            int support,
            int off) {

        FoundSum {
            parts = List.copyOf(parts);
            total = List.copyOf(total);
        }
    }
}
