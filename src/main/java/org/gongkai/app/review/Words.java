package org.gongkai.app.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.text.Folding;
import org.gongkai.data.correct.TypedValue;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.FormTemplate.NumberKind;

/** Makes corrections of what a page sends. */
final class Words {

    private final Clock clock;

    /**
     * @param clock tells when a correction was made
     */
    Words(Clock clock) {
        this.clock = clock;
    }

    /**
     * Who speaks.
     *
     * @throws IllegalArgumentException when it is not said
     */
    static String who(Map<String, String> fields) {
        String who = fields.getOrDefault("who", "").strip();
        if (who.isEmpty()) {
            throw new IllegalArgumentException("Say who you are first.");
        }
        return who;
    }

    /**
     * A correction of a cell, or what is said of a finding.
     *
     * @throws IllegalArgumentException when it says nothing that can be corrected
     */
    Correction of(ListedReport source, Map<String, String> fields) {
        return of(source, fields, NumberKind.COUNT);
    }

    /**
     * The same.
     *
     * @param kind what stands in the column of the cell
     */
    Correction of(ListedReport source, Map<String, String> fields, NumberKind kind) {
        String typed = fields.getOrDefault("value", "").strip();
        boolean undo = typed.equals(Correction.UNDO);
        boolean cell = fields.getOrDefault("finding", "").isEmpty();
        Optional<String> ofCell = TypedValue.in(kind, typed);
        Optional<String> value = cell ? ofCell : Optional.of(typed).filter(String::isEmpty);
        return word(
                source,
                fields,
                undo ? typed : value.orElseThrow(() -> new IllegalArgumentException(none(typed))));
    }

    /**
     * Where a table stands, as a person has drawn it, or that this is taken back.
     *
     * @throws IllegalArgumentException when it is no frame on a page of the document
     */
    Correction frame(ListedReport source, Map<String, String> fields, int pages) {
        String value = fields.getOrDefault("value", "").strip();
        String table = fields.getOrDefault("table", "");
        if (!value.equals(Correction.UNDO)
                && DrawnFrame.of(table, value).stream().anyMatch(f -> f.page() > pages)) {
            throw new IllegalArgumentException("The document has no such page.");
        }
        CellKey place = CellKey.ofTable(table);
        return word(source, place, Correction.FRAME, value, who(fields), remark(fields));
    }

    /**
     * That a table has a line, or a further copy.
     *
     * @param row its address
     * @throws IllegalArgumentException when nothing stands beside it
     */
    Correction line(ListedReport source, CellKey row, Map<String, String> fields) {
        String label = Folding.collapse(fields.getOrDefault("value", ""));
        if (label.isEmpty()) {
            throw new IllegalArgumentException("Say what stands beside the line.");
        }
        return word(source, row, Correction.LINE, label, who(fields), "");
    }

    /** That a person has read a report, or takes that back. */
    Correction read(ListedReport source, Map<String, String> fields) {
        Map<String, String> own =
                Map.of(
                        "who", who(fields),
                        "finding", Correction.READ,
                        "value", fields.getOrDefault("value", ""),
                        "remark", fields.getOrDefault("remark", ""));
        return of(source, own);
    }

    /** Takes back what the same person said. */
    Correction undo(Correction word) {
        return at(word, Correction.UNDO, now(), "");
    }

    /** The same words, all of one moment, by which they are known to belong together. */
    List<Correction> together(List<Correction> said) {
        String when = now();
        return said.stream().map(word -> at(word, word.value(), when, word.remark())).toList();
    }

    private static Correction at(Correction word, String value, String when, String remark) {
        return new Correction(
                word.report(),
                word.source(),
                word.cell(),
                word.finding(),
                word.old(),
                value,
                word.who(),
                when,
                remark);
    }

    private String now() {
        return Correction.now(clock);
    }

    private static String none(String typed) {
        return "'"
                + typed
                + "' is neither a number nor blank, dash or unreadable, nor words that stand for a"
                + " figure; a figure with a unit or a remark is typed without them.";
    }

    /** The cell, row or table that a page speaks of. */
    static CellKey cell(Map<String, String> fields) {
        return new CellKey(
                fields.getOrDefault("table", ""),
                fields.getOrDefault("row", ""),
                fields.getOrDefault("column", ""));
    }

    private static String remark(Map<String, String> fields) {
        return fields.getOrDefault("remark", "").strip();
    }

    /** What is said of a table or of a line, which stands for nothing that was read. */
    private Correction word(
            ListedReport source,
            CellKey place,
            String finding,
            String value,
            String who,
            String remark) {
        return new Correction(
                source.report(), source.source(), place, finding, "", value, who, now(), remark);
    }

    private Correction word(ListedReport source, Map<String, String> fields, String value) {
        return new Correction(
                source.report(),
                source.source(),
                cell(fields),
                fields.getOrDefault("finding", ""),
                fields.getOrDefault("old", ""),
                value,
                who(fields),
                now(),
                remark(fields));
    }
}
