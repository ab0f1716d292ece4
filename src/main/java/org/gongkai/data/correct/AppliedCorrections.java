package org.gongkai.data.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Correction;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Severity;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.ValueReader;

/**
 * What is settled of one report by people. Of each person the last word on a cell counts; where two
 * people differ, neither does and the cell is flagged.
 */
public final class AppliedCorrections {

    private final Map<CellKey, Correction> values = new LinkedHashMap<>();
    private final List<Correction> seen = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<CellKey, MatchedCell> cells;
    private final List<MatchedTable> tables;
    private final FormColumns forms;

    private AppliedCorrections(List<MatchedTable> tables, FormColumns forms) {
        this.tables = tables;
        this.forms = forms;
        cells =
                tables.stream()
                        .flatMap(
                                table ->
                                        Stream.concat(
                                                table.cells().stream(),
                                                table.otherCells().stream()))
                        .collect(Collectors.toMap(MatchedCell::key, Function.identity()));
    }

    /**
     * Weighs what people say.
     *
     * @param tables the statutory tables as read, with the lines that people have added
     * @param corrections all of the report, the earliest first
     * @param forms of these tables
     */
    static AppliedCorrections of(
            List<MatchedTable> tables, List<Correction> corrections, FormColumns forms) {
        AppliedCorrections settled = new AppliedCorrections(tables, forms);
        lastWords(corrections).forEach(settled::weigh);
        return settled;
    }

    /**
     * Weighs only what people say of findings.
     *
     * @param corrections all of the report, the earliest first
     */
    public static AppliedCorrections ofFindings(List<Correction> corrections) {
        List<Correction> words = corrections.stream().filter(Correction::isSeen).toList();
        return of(List.of(), words, FormColumns.NONE);
    }

    /** The number that a value is; empty where it is none. */
    public static Optional<BigDecimal> number(String value) {
        return TypedValue.of(value).filter(typed -> state(typed).isEmpty()).map(BigDecimal::new);
    }

    private static Optional<CellState> state(String value) {
        return switch (TypedValue.of(value).orElse("")) {
            case "blank" -> Optional.of(CellState.BLANK);
            case "dash" -> Optional.of(CellState.DASH);
            case "unreadable" -> Optional.of(CellState.UNREADABLE);
            default -> Optional.empty();
        };
    }

    /** What a word is about: a cell, or one finding. */
    private record Subject(CellKey cell, String finding, String message) {
        private static Subject of(Correction word) {
            return new Subject(word.cell(), word.finding(), word.isSeen() ? word.old() : "");
        }
    }

    /**
     * What each person said last of a subject, for each subject of which something still counts.
     *
     * @param corrections all of a report, the earliest first
     */
    public static List<List<Correction>> lastWords(List<Correction> corrections) {
        Map<Subject, Map<String, Correction>> byPerson = new LinkedHashMap<>();
        for (Correction word : corrections) {
            byPerson.computeIfAbsent(Subject.of(word), subject -> new LinkedHashMap<>())
                    .put(word.who(), word);
        }
        return byPerson.values().stream()
                .map(persons -> persons.values().stream().filter(w -> !w.isUndo()).toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The frames on which all agree who have drawn some. */
    static List<DrawnFrame> frames(List<Correction> corrections) {
        return lastWords(corrections).stream()
                .filter(words -> words.get(0).isFrame() && !isContradiction(words))
                .flatMap(words -> frames(words.get(words.size() - 1)).stream())
                .toList();
    }

    /** None where they cannot be taken. */
    private static List<DrawnFrame> frames(Correction word) {
        try {
            return DrawnFrame.of(word.cell().table(), word.value());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Whether people have drawn other frames. */
    private static boolean isContradiction(List<Correction> words) {
        return words.stream().map(Correction::value).distinct().count() > 1;
    }

    /** Frames are read where the document is; here is only said what is wrong with them. */
    private void weighFrames(List<Correction> words) {
        Correction last = words.get(words.size() - 1);
        if (isContradiction(words)) {
            String who = words.stream().map(Correction::who).collect(Collectors.joining(", "));
            String message = "people have drawn different frames: " + who + "; none counts";
            add(FindingCode.CORRECTION_CONFLICT, last, message, List.of());
        } else if (frames(last).isEmpty()) {
            String message = "'" + last.value() + "' is no frame on a page; it does not count";
            add(FindingCode.CORRECTION_INVALID, last, message, List.of());
        }
    }

    private void weigh(List<Correction> words) {
        Correction last = words.get(words.size() - 1);
        if (last.isLine()) {
            return; // AddedLines has weighed it.
        }
        if (last.isFrame()) {
            weighFrames(words);
        } else if (last.isSeen()) {
            seen.add(last);
        } else if (!cells.containsKey(last.cell())) {
            String message = "a correction to '" + last.value() + "' has no cell in this reading";
            add(FindingCode.CORRECTION_UNPLACED, last, message, List.of());
        } else if (words.stream().map(this::meaning).distinct().count() > 1) {
            String said =
                    words.stream()
                            .map(word -> "'" + word.value() + "' by " + word.who())
                            .collect(Collectors.joining(", "));
            String message = "people differ: " + said + "; the value read stands";
            add(FindingCode.CORRECTION_CONFLICT, last, message, List.of(last.cell()));
        } else if (typed(last).isEmpty()) {
            String message =
                    String.format(
                            Locale.ROOT,
                            "'%s' is neither a number, words, blank, dash nor unreadable; the value read stands",
                            last.value());
            add(FindingCode.CORRECTION_INVALID, last, message, List.of(last.cell()));
        } else if (number(last).filter(n -> !forms.admits(last.cell(), n)).isPresent()) {
            String message = "'" + last.value() + "' cannot stand there; the value read stands";
            add(FindingCode.CORRECTION_INVALID, last, message, List.of(last.cell()));
        } else {
            settle(last);
        }
    }

    /** Two who write one value in two ways do not differ. */
    private String meaning(Correction word) {
        return number(word)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .or(() -> typed(word))
                .orElse(word.value());
    }

    private Optional<String> typed(Correction word) {
        return TypedValue.in(forms.kind(word.cell()), word.value());
    }

    private Optional<BigDecimal> number(Correction word) {
        return forms.kind(word.cell()) == NumberKind.TEXT
                ? Optional.empty()
                : typed(word).flatMap(AppliedCorrections::number);
    }

    private void settle(Correction word) {
        values.put(word.cell(), word);
        String remark = word.remark().isEmpty() ? "" : ": " + word.remark();
        String by = " by " + word.who() + " on " + word.when() + remark;
        add(
                FindingCode.CELL_CORRECTED,
                word,
                "corrected to '" + word.value() + "'" + by,
                List.of());
        if (state(word.value()).filter(CellState.UNREADABLE::equals).isPresent()) {
            String message = word.who() + " cannot read it either";
            add(FindingCode.CORRECTED_UNREADABLE, word, message, List.of(word.cell()));
        }
        doubt(word)
                .ifPresent(doubt -> add(doubt.code(), word, doubt.message(), List.of(word.cell())));
        String raw = read(word);
        if (!raw.equals(word.old())) {
            String message =
                    String.format(
                            Locale.ROOT,
                            "it was corrected when '%s' was read there; now it is '%s'",
                            word.old(),
                            raw);
            add(FindingCode.CORRECTION_STALE, word, message, List.of(word.cell()));
        }
    }

    /** What is odd about words in the place of a figure, as if they had been read. */
    private Optional<Doubt> doubt(Correction word) {
        NumberKind kind = forms.kind(word.cell());
        boolean words = number(word).isEmpty() && state(word.value()).isEmpty();
        return words && kind != NumberKind.TEXT
                ? ValueReader.read(word.value(), kind, "").doubt()
                : Optional.empty();
    }

    /**
     * What was read in the cell of a word. Words that people have typed took its place; then what
     * the person saw there is believed.
     */
    private String read(Correction word) {
        MatchedCell cell = Objects.requireNonNull(cells.get(word.cell()));
        boolean words =
                cell.value().state() == CellState.TEXT
                        || forms.kind(word.cell()) == NumberKind.TEXT;
        boolean replaced = cell.method() == Method.CORRECTED && words;
        return replaced ? word.old() : cell.value().raw();
    }

    private void add(FindingCode code, Correction word, String message, List<CellKey> flagged) {
        String actual = cells.containsKey(word.cell()) ? read(word) : "";
        String where = word.cell() + ": ";
        // No flag concerns a line that the form does not have.
        List<CellKey> cells = word.cell().isOfOtherLine() ? List.of() : flagged;
        findings.add(code.on(word.cell(), word.value(), actual, where + message, cells));
    }

    /** The tables with the corrected values; what was read stays as {@code raw}. */
    List<MatchedTable> tables(List<MatchedTable> tables) {
        return tables.stream()
                .map(
                        table ->
                                table.with(corrected(table.cells()))
                                        .keepingCells(corrected(table.otherCells())))
                .toList();
    }

    private List<MatchedCell> corrected(List<MatchedCell> all) {
        return all.stream().map(this::corrected).toList();
    }

    private MatchedCell corrected(MatchedCell cell) {
        Correction word = values.get(cell.key());
        if (word == null) {
            return cell;
        }
        CellValue read = cell.value();
        Optional<BigDecimal> number = number(word);
        Optional<CellState> state = state(word.value());
        CellValue value =
                number.isPresent()
                        ? CellValue.number(read.raw(), number.get(), read.unit())
                        : state.isPresent()
                                ? CellValue.of(state.get(), read.raw())
                                : CellValue.of(CellState.TEXT, typed(word).orElse(read.raw()));
        return cell.corrected(value);
    }

    /**
     * What was found in reading, without what corrections settle: a doubt about a corrected cell is
     * none, and what was marked as seen is no more than information.
     *
     * @param found all findings; those that depend on values are made anew elsewhere
     */
    List<Finding> readings(List<Finding> found) {
        return found.stream()
                .filter(finding -> !finding.kind().origin().followsValues())
                .filter(finding -> findings.stream().noneMatch(own -> isSame(own, finding)))
                .map(this::withoutCorrected)
                .map(this::withoutSeen)
                .toList();
    }

    /** An earlier run has said it of the same correction. */
    private static boolean isSame(Finding one, Finding other) {
        return one.kind() == other.kind()
                && one.subject().equals(other.subject())
                && one.message().equals(other.message());
    }

    /** Findings on the corrected values, those marked as seen made information. */
    List<Finding> checked(List<Finding> found) {
        return found.stream().map(this::withoutSeen).toList();
    }

    private Finding withoutCorrected(Finding finding) {
        if (finding.kind() == FindingCode.TABLE_MISSING && isTyped(finding.subject().table())) {
            return finding.with(Severity.INFO, finding.cells());
        }
        List<CellKey> open =
                finding.cells().stream().filter(cell -> !values.containsKey(cell)).toList();
        if (finding.severity() == Severity.INFO || open.size() == finding.cells().size()) {
            return finding;
        }
        Severity severity = open.isEmpty() ? Severity.INFO : finding.severity();
        return finding.with(severity, open.isEmpty() ? finding.cells() : open);
    }

    /** Whether people have given everything that a table lacks. */
    private boolean isTyped(String table) {
        return tables(tables).stream()
                .filter(each -> each.table().equals(table))
                .anyMatch(forms::isWhole);
    }

    private Finding withoutSeen(Finding finding) {
        return isSeen(finding) ? finding.with(Severity.INFO, finding.cells()) : finding;
    }

    /** Whether a person has marked a finding as seen. */
    public boolean isSeen(Finding finding) {
        return seen.stream().anyMatch(word -> isOf(word, finding));
    }

    private static boolean isOf(Correction word, Finding finding) {
        return word.finding().equals(finding.code())
                && word.cell().equals(finding.subject())
                && word.old().equals(finding.message());
    }

    /**
     * What is to be said of the corrections themselves.
     *
     * @param others all other findings of the report
     */
    List<Finding> findings(List<Finding> others) {
        List<Finding> all = new ArrayList<>(checked(findings));
        for (Correction word : seen) {
            boolean there =
                    word.isRead()
                            || word.finding().equals(FindingCode.DOCUMENT_CHANGED.code())
                            || Stream.concat(others.stream(), all.stream())
                                    .anyMatch(finding -> isOf(word, finding));
            if (!there) {
                String message =
                        String.format(
                                Locale.ROOT,
                                "a finding that %s has seen is not there any more: %s %s",
                                word.who(),
                                word.finding(),
                                word.old());
                Finding stale = FindingCode.CORRECTION_STALE.on(word.cell(), message, List.of());
                all.add(stale.as(Severity.INFO));
            }
        }
        return all;
    }
}
