package org.gongkai.data.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Severity;

/** Puts the values of a report on its sheet, with their findings as notes. */
final class ValueCell {

    /** Stands where the document has no such cell; no document prints these brackets. */
    static final String MISSING = "〔缺〕";

    /** Stands behind what cannot be read. */
    static final String UNREADABLE = "〔不可辨〕";

    private final SheetPen pen;
    private final SheetWords words;
    private final Map<CellKey, List<Finding>> findings = new HashMap<>();

    ValueCell(SheetPen pen, SheetWords words, Extraction record) {
        this.pen = pen;
        this.words = words;
        for (Finding finding : record.findings()) {
            if (finding.severity() != Severity.INFO) {
                finding.cells().stream()
                        .distinct()
                        .forEach(
                                cell ->
                                        findings.computeIfAbsent(cell, key -> new ArrayList<>())
                                                .add(finding));
            }
        }
    }

    /** The cell as the document has it, at a place of the sheet. */
    void put(int row, int column, MatchedCell cell) {
        List<Finding> own = findings.getOrDefault(cell.key(), List.of());
        Look look = look(cell.value().state(), own);
        Optional<BigDecimal> number = cell.value().number().flatMap(DoubleNumber::of);
        if (number.isPresent()) {
            pen.number(row, column, number.get(), look);
        } else {
            pen.text(row, column, text(cell), look);
        }
        if (!own.isEmpty()) {
            pen.note(row, column, note(cell, own));
        }
    }

    private static Look look(CellState state, List<Finding> own) {
        Optional<Severity> worst =
                own.stream().map(Finding::severity).max(Comparator.naturalOrder());
        if (worst.isPresent()) {
            return worst.get() == Severity.ERROR ? Look.ERROR : Look.WARNING;
        }
        return switch (state) {
            case MISSING -> Look.MISSING;
            case UNREADABLE -> Look.UNREADABLE;
            default -> Look.VALUE;
        };
    }

    /** What stands on a sheet for a cell. */
    static String text(CellState state, Optional<BigDecimal> number, String raw) {
        return switch (state) {
            case MISSING -> MISSING;
            case UNREADABLE -> (raw + " " + UNREADABLE).strip();
            case NUMBER -> number.map(BigDecimal::toPlainString).orElse(raw);
            default -> raw;
        };
    }

    static String text(MatchedCell cell) {
        return text(cell.value().state(), cell.value().number(), cell.value().raw());
    }

    private String note(MatchedCell cell, List<Finding> own) {
        String state =
                cell.key()
                        + ": "
                        + words.of("state", cell.value().state().code())
                        + (cell.value().raw().isEmpty() ? "" : " '" + cell.value().raw() + "'");
        return own.stream()
                .map(this::note)
                .distinct()
                .collect(Collectors.joining("\n", state + "\n", ""));
    }

    private String note(Finding finding) {
        String meaning = words.of("finding", finding.code());
        return finding.severity().code()
                + " "
                + finding.code()
                + ": "
                + (meaning.isEmpty() ? "" : meaning + ". ")
                + finding.message();
    }
}
