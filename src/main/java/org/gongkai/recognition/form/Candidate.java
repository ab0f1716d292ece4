package org.gongkai.recognition.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.FormTemplate;
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
 */
record Candidate(
        FormTemplate form,
        TableTemplate table,
        double score,
        List<PlacedRow> rows,
        List<Table> tables,
        List<Candidate> repeated,
        Optional<Candidate> other) {

    /** The same with another way to read the same tables. */
    Candidate or(Optional<Candidate> another) {
        return new Candidate(form, table, score, rows, tables, repeated, another);
    }
}
