package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.label.LabelScores;

/** The name of the unit that a copy of a table is for: 单位名称：某街道 above it or in its head. */
final class UnitName {

    private static final Pattern NAMED = Pattern.compile("^\\s*([^:：]{1,30})[:：]\\s*(.+?)\\s*$");

    /** Behind the name in one line: another label, or the unit of the figures. */
    private static final Pattern BEHIND = Pattern.compile("\\s{1,}\\S{1,12}[:：].*$");

    private UnitName() {}

    /** The name; empty where none is printed. */
    static String of(Label label, HeaderFit fit, LabelScores scores) {
        if (label.text().isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>(fit.grid().table().above());
        Collections.reverse(lines);
        return lines.stream()
                .flatMap(line -> named(label, line, scores).stream())
                .findFirst()
                .or(() -> inHead(label, fit, scores))
                .orElse("");
    }

    private static Optional<String> inHead(Label label, HeaderFit fit, LabelScores scores) {
        for (GridCell cell : fit.grid().table().grid().cells()) {
            if (cell.row() >= fit.body()) {
                break;
            }
            Optional<String> named = named(label, cell.text(), scores);
            if (named.isPresent()) {
                return named;
            }
            boolean alone = scores.score(label, cell.text()) >= STANDARD.sure();
            if (alone && cell.endColumn() < fit.grid().columns()) {
                return fit.grid().at(cell.row(), cell.endColumn()).map(GridCell::text);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(Label label, String line, LabelScores scores) {
        Matcher named = NAMED.matcher(line);
        return named.matches() && scores.score(label, named.group(1)) >= STANDARD.sure()
                ? Optional.of(Folding.collapse(BEHIND.matcher(named.group(2)).replaceFirst("")))
                : Optional.empty();
    }
}
