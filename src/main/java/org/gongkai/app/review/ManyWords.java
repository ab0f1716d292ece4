package org.gongkai.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Severity;

/** Makes corrections of what a person says of many things at once: all are of one moment. */
final class ManyWords {

    private final Words words;

    /** What a person says of a report with all that is said of it so far. */
    interface Saying {
        List<Correction> of(
                ListedReport source, Map<String, String> fields, Extraction now, Corrections all);
    }

    ManyWords(Words words) {
        this.words = words;
    }

    private static boolean isUndo(Map<String, String> fields) {
        return fields.getOrDefault("value", "").equals(Correction.UNDO);
    }

    private List<Correction> undone(List<Correction> said) {
        return words.together(said.stream().map(words::undo).toList());
    }

    /**
     * That a line, or a copy, is taken back with all that the same person has typed into it.
     *
     * @param said of the report
     */
    List<Correction> lineGone(List<Correction> said, Map<String, String> fields) {
        CellKey line = Words.cell(fields);
        return undone(
                AppliedCorrections.lastWords(said).stream()
                        .flatMap(List::stream)
                        .filter(word -> word.who().equals(Words.who(fields)))
                        .filter(word -> word.isLine() || word.isValue())
                        .filter(word -> word.cell().table().equals(line.table()))
                        .filter(
                                word ->
                                        line.rowInCopy().isEmpty()
                                                ? word.cell().copy().equals(line.copy())
                                                : word.cell().row().equals(line.row()))
                        .toList());
    }

    /**
     * That no cell of a table can be read as one of this report: it is that of another one in the
     * same document.
     *
     * @throws IllegalArgumentException when the report has no such table
     */
    List<Correction> table(
            ListedReport source, Map<String, String> fields, Extraction now, Corrections all) {
        String table = fields.getOrDefault("table", "");
        if (isUndo(fields)) {
            return undone(
                    AppliedCorrections.lastWords(all.of(now.id())).stream()
                            .flatMap(List::stream)
                            .filter(word -> word.who().equals(Words.who(fields)))
                            .filter(word -> word.isValue() && word.cell().table().equals(table))
                            .filter(word -> word.value().equals(CellState.UNREADABLE.code()))
                            .toList());
        }
        List<Correction> said =
                now.cells()
                        .filter(cell -> cell.key().table().equals(table))
                        .filter(cell -> cell.value().state() != CellState.MISSING)
                        .map(cell -> unreadable(source, fields, cell))
                        .toList();
        if (said.isEmpty()) {
            throw new IllegalArgumentException("The report has no such table.");
        }
        return words.together(said);
    }

    private Correction unreadable(
            ListedReport source, Map<String, String> fields, MatchedCell cell) {
        Map<String, String> own = new LinkedHashMap<>(fields);
        own.put("row", cell.key().row());
        own.put("column", cell.key().column());
        own.put("old", cell.value().raw());
        own.put("value", CellState.UNREADABLE.code());
        return words.of(source, own);
    }

    /**
     * That the whole report was read, so that all that is open was seen; or that this is taken
     * back.
     */
    List<Correction> read(
            ListedReport source, Map<String, String> fields, Extraction now, Corrections all) {
        List<Correction> said =
                new ArrayList<>(
                        isUndo(fields)
                                ? takenBack(all.of(source.report()), fields)
                                : open(source, now, fields));
        said.add(words.read(source, fields));
        return words.together(said);
    }

    private List<Correction> open(ListedReport source, Extraction now, Map<String, String> fields) {
        return now.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> seen(source, fields, finding))
                .toList();
    }

    private Correction seen(ListedReport source, Map<String, String> fields, Finding finding) {
        CellKey subject = finding.subject();
        return words.of(
                source,
                Map.of(
                        "who", Words.who(fields),
                        "table", subject.table(),
                        "row", subject.row(),
                        "column", subject.column(),
                        "finding", finding.code(),
                        "old", finding.message()));
    }

    /** What the person had said of findings by saying that the report was read. */
    private List<Correction> takenBack(List<Correction> said, Map<String, String> fields) {
        List<Correction> own =
                said.stream()
                        .filter(word -> word.isSeen() && word.who().equals(Words.who(fields)))
                        .toList();
        Optional<String> when =
                own.stream()
                        .filter(word -> word.isRead() && !word.isUndo())
                        .map(Correction::when)
                        .reduce((first, last) -> last);
        return own.stream()
                .filter(word -> !word.isRead() && when.equals(Optional.of(word.when())))
                .map(words::undo)
                .toList();
    }
}
