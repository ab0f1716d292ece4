package org.gongkai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FindingCode.Origin;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.PageListener;
import org.gongkai.model.Severity;
import org.gongkai.reading.print.PagePrinter;
import org.gongkai.reading.print.PrintException;

/**
 * Compares a document without pages with what another program draws of it, read as any PDF is, with
 * a second look at its ink. What both say alike is marked as seen; what is surely drawn otherwise
 * is unreadable.
 */
final class DrawnCopy {

    /** What surely leaves something of a cell unseen. */
    private static final Set<FindingCode> SIGHTS =
            Set.of(FindingCode.HIDDEN_TEXT, FindingCode.STRUCK_OUT, FindingCode.OVERPRINTED);

    private final PagePrinter printer;
    private final Function<byte[], Extraction> reader;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param reader of the PDF that it draws
     */
    DrawnCopy(PagePrinter printer, Function<byte[], Extraction> reader) {
        this.printer = printer;
        this.reader = reader;
    }

    /** What it found, once it compared. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * The tables after the comparison.
     *
     * @param pages is told before and after the document is drawn, which may take long
     */
    List<MatchedTable> compare(
            List<MatchedTable> tables, byte[] bytes, String mediaType, PageListener pages) {
        List<CellKey> cells =
                tables.stream()
                        .flatMap(table -> table.cells().stream())
                        .filter(DrawnCopy::tells)
                        .map(MatchedCell::key)
                        .toList();
        if (cells.isEmpty()) {
            return tables;
        }
        pages.picture(1);
        try {
            Extraction drawn = reader.apply(printer.print(bytes, mediaType));
            Map<CellKey, MatchedCell> sure = sure(drawn, tables);
            if (cells.stream().noneMatch(sure::containsKey)) {
                notDrawn("none of its figures was made out on the pages that it draws", cells);
            }
            return tables.stream().map(table -> compare(table, sure)).toList();
        } catch (PrintException e) {
            notDrawn(String.valueOf(e.getMessage()), cells);
            return tables;
        } finally {
            pages.picture(1);
        }
    }

    /** The cells that are surely drawn so. A sum that breaks says nothing against that. */
    private static Map<CellKey, MatchedCell> sure(Extraction drawn, List<MatchedTable> tables) {
        Set<CellKey> hiding = flagged(drawn.findings(), f -> SIGHTS.contains(f.kind()));
        Set<CellKey> doubtful = flagged(drawn.findings(), f -> f.kind().origin() != Origin.CHECK);
        doubtful.removeAll(hiding);
        // Where the document hides something as well, both are as doubtful as each other.
        for (MatchedTable table : tables) {
            Set<CellKey> known = flagged(table.findings(), f -> SIGHTS.contains(f.kind()));
            known.stream().filter(hiding::contains).forEach(doubtful::add);
        }
        return drawn.cells()
                .filter(cell -> tells(cell) || hiding.contains(cell.key()))
                .filter(cell -> !doubtful.contains(cell.key()))
                .collect(Collectors.toMap(MatchedCell::key, cell -> cell, (one, other) -> other));
    }

    private static Set<CellKey> flagged(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(which)
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
    }

    private void notDrawn(String why, List<CellKey> cells) {
        String message =
                "the document was to be compared with what " + printer.title() + " draws: ";
        findings.add(FindingCode.NOT_DRAWN.on(CellKey.DOCUMENT, message + why, cells));
    }

    private static boolean tells(MatchedCell cell) {
        return switch (cell.value().state()) {
            case NUMBER, DASH, BLANK -> true;
            default -> false;
        };
    }

    private MatchedTable compare(MatchedTable table, Map<CellKey, MatchedCell> sure) {
        return table.with(
                table.cells().stream()
                        .map(
                                cell ->
                                        tells(cell) && sure.containsKey(cell.key())
                                                ? compare(cell, sure.get(cell.key()).value())
                                                : cell)
                        .toList());
    }

    private MatchedCell compare(MatchedCell cell, CellValue drawn) {
        CellValue value = cell.value();
        boolean same =
                value.state() == drawn.state()
                        && (value.raw().equals(drawn.raw())
                                || value.number().isEmpty()
                                || isSame(value, drawn));
        if (same) {
            return cell.seenTwice();
        }
        String shown = drawn.raw().isEmpty() ? "nothing" : "'" + drawn.raw() + "'";
        findings.add(
                FindingCode.EYE_DIFFERS.on(
                        cell.key(),
                        drawn.raw(),
                        value.raw(),
                        String.format(
                                Locale.ROOT,
                                "the document says '%s', what %s draws of it %s",
                                value.raw(),
                                printer.title(),
                                shown),
                        List.of(cell.key())));
        return cell.with(CellValue.of(CellState.UNREADABLE, value.raw()));
    }

    private static boolean isSame(CellValue one, CellValue other) {
        return one.number()
                .flatMap(a -> other.number().map(b -> a.compareTo(b) == 0))
                .orElse(false);
    }
}
