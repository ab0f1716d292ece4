package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.value.UnitWords;

/**
 * Whether a printed table bears the name that its form says.
 *
 * @param caption the name; without a text none is asked for
 * @param table the printed table
 * @param scores the labels of the form
 */
public record TableCaption(Label caption, Table table, LabelScores scores) {

    /** What stands above tables besides their names. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    ".*[:：。;；].*|[(（\\[].*[)）\\]]|(?:公开|附|预算|决算)?表?[-0-9一二三四五六七八九十.]+表?"
                            + "|.*(?:19|20)\\d\\d年\\d{1,2}月.*|(?:第)?\\d+(?:页)?|(?i:tables?)[-0-9.]*");

    /** Whether it does. */
    public boolean isNamed() {
        return !caption.text().isEmpty()
                && Stream.concat(table.above().stream(), head().stream()).anyMatch(this::names);
    }

    /** Another name that stands right above the table, where its own does not. */
    public Optional<String> other() {
        if (caption.text().isEmpty() || isNamed()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(table.above());
        Collections.reverse(lines);
        return lines.stream().filter(line -> !isBeside(line)).findFirst().filter(this::isName);
    }

    private static boolean isBeside(String line) {
        String folded = Folding.fold(line);
        return !folded.startsWith("其中")
                && (BESIDE.matcher(folded).matches() || UnitWords.isNamed(line));
    }

    private boolean isName(String line) {
        return line.length() <= STANDARD.note();
    }

    private List<String> head() {
        return table.grid().cells().stream()
                .filter(cell -> cell.row() < STANDARD.lines())
                .map(GridCell::text)
                .toList();
    }

    private boolean names(String line) {
        String folded = Folding.fold(line);
        boolean within =
                folded.length() <= STANDARD.note()
                        && Stream.concat(Stream.of(caption.text()), caption.aliases().stream())
                                .map(Folding::fold)
                                .anyMatch(folded::contains);
        return within || scores.score(caption, line) >= STANDARD.sure();
    }
}
