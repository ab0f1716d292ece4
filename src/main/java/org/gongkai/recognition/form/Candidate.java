package org.gongkai.recognition.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Table;

/**
 * A reading of some of a document's tables as one statutory table of one form.
 *
 * @param form the form
 * @param table its table
 * @param score how well it fits; comparable between forms for the same statutory table
 * @param rows the rows of values, in the form's order
 * @param tables the tables read, in the document's order
 * @param repeated readings of other tables with the same rows
 * @param other another way to read the same tables, as likely as this one
 * @param loose for codes of rows that were not found the printed rows that may be theirs
 */
record Candidate(
        FormTemplate form,
        TableTemplate table,
        double score,
        List<PlacedRow> rows,
        List<Table> tables,
        List<Candidate> repeated,
        Optional<Candidate> other,
        Map<String, List<GridRow>> loose) {

    /** Index of the first table that it was read from. */
    int first() {
        return tables.get(0).index();
    }

    /** Whether the header of a block says something else than this form's columns. */
    boolean isMisnamed(BlockTemplate block) {
        return headers(block).anyMatch(header -> header.printed() && !header.complete());
    }

    /** Whether the header of a block names the columns of this form, and no others. */
    boolean isNamed(BlockTemplate block) {
        return headers(block).findAny().isPresent()
                && headers(block).allMatch(h -> h.complete() && !h.differs() && !h.misplaced());
    }

    /** Whether rows were found for a block, and no header above them. */
    boolean isUnheaded(BlockTemplate block) {
        return headers(block).findAny().isPresent()
                && headers(block).noneMatch(HeaderColumns::printed);
    }

    /** How well the labels of a block's rows fit, summed up. */
    double fit(BlockTemplate block) {
        return rows(block).stream().mapToDouble(placed -> placed.fit().score()).sum();
    }

    /** How well the labels in the header of a block fit, from 0 to 1. */
    double likeness(BlockTemplate block) {
        return headers(block).mapToDouble(HeaderColumns::likeness).max().orElse(0);
    }

    private Stream<HeaderColumns> headers(BlockTemplate block) {
        return rows(block).stream().map(PlacedRow::header).distinct();
    }

    /** The rows that were found for a block. */
    List<PlacedRow> rows(BlockTemplate block) {
        return rows.stream().filter(placed -> isIn(block, placed)).toList();
    }

    private static boolean isIn(BlockTemplate block, PlacedRow placed) {
        return block.rows().stream()
                .anyMatch(row -> row.code().equals(placed.slots().get(0).key().row()));
    }

    /** What of it are these blocks. */
    Candidate only(List<BlockTemplate> blocks) {
        return new Candidate(
                form,
                table.with(blocks),
                score,
                rows.stream().filter(p -> blocks.stream().anyMatch(b -> isIn(b, p))).toList(),
                tables,
                repeated,
                other.map(reading -> reading.only(blocks)),
                loose);
    }

    /** The same in a document that lost blank cells, be it in another table. */
    Candidate withBlanksLost() {
        return new Candidate(
                form,
                table,
                score,
                rows.stream().map(PlacedRow::withBlanksLost).toList(),
                tables,
                repeated,
                other.map(Candidate::withBlanksLost),
                loose);
    }

    /** The same with another way to read the same tables. */
    Candidate or(Optional<Candidate> another) {
        return new Candidate(form, table, score, rows, tables, repeated, another, loose);
    }
}
