package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.base.text.Ordinals;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.label.ScoredText;

/**
 * How well printed rows fit the rows of a form's table: label, ordinal, and the group they are in.
 */
final class RowFits {

    private final List<TemplateRow> template;
    private final LabelScores scores;
    private final Map<String, Label> groups = new TreeMap<>();
    private final int[] labels;

    RowFits(List<TemplateRow> template, LabelScores scores) {
        this.template = template;
        this.scores = scores;
        this.labels = template.stream().mapToInt(row -> scores.number(row.row().label())).toArray();
        for (TemplateRow row : template) {
            String group = row.row().group();
            groups.put(group, FormLabels.group(group));
        }
    }

    /**
     * The best label of a printed row for a row of the form.
     *
     * @param cell index of the label in the row's cells, -1 where none fits
     * @param score 0 where none fits
     * @param astray whether the printed row is in another group than the form's
     */
    record Fit(int cell, double score, boolean astray) {

        static final Fit NONE = new Fit(-1, 0, false);
    }

    Fit fit(int official, GridRow row) {
        return fit(official, row, words(row));
    }

    /** The words of a printed row that can be its label, from the right; blank ones left out. */
    List<Word> words(GridRow row) {
        List<Word> words = new ArrayList<>();
        for (int k = row.words() - 1; k >= 0; k--) {
            String text = row.cells().get(k).text();
            if (!text.isEmpty()) {
                words.add(new Word(k, scores.text(text)));
            }
        }
        return words;
    }

    /**
     * A word of a printed row.
     *
     * @param cell index in the row's cells
     */
    record Word(int cell, ScoredText text) {}

    /** The same, the words of the row being known. */
    Fit fit(int official, GridRow row, List<Word> words) {
        Fit best = Fit.NONE;
        for (int followers = 0; followers < words.size(); followers++) {
            int k = words.get(followers).cell();
            double score = words.get(followers).text().score(labels[official]);
            if (score >= STANDARD.least()
                    && !row.behind(k).isEmpty()
                    && !isHeader(official, row, k)) {
                double group = group(official, row, k);
                score += group - STANDARD.doubt() * followers;
                if (score >= STANDARD.least() && score > best.score()) {
                    best = new Fit(k, score, group < 0);
                }
            }
        }
        return best;
    }

    /** Whether the only text of a printed row means a row of the form. */
    boolean isLabel(int official, GridRow row) {
        List<GridCell> texts = row.cells().stream().filter(c -> !c.text().isEmpty()).toList();
        return texts.size() == 1
                && scores.means(template.get(official).row().label(), texts.get(0).text())
                && !isHeader(official, row, row.cells().indexOf(texts.get(0)));
    }

    /** What a printed label says beyond that of the form's row that it was found for. */
    Optional<String> addition(int official, GridRow row, Fit fit) {
        return fit.cell() < 0 || fit.score() >= 1
                ? Optional.empty()
                : scores.addition(
                        template.get(official).row().label(), row.cells().get(fit.cell()).text());
    }

    /** Whether a text is a label, of whatever form. */
    boolean isKnown(String text) {
        return !scores.like(text).isEmpty();
    }

    /** Whether a printed label is the end of one that begins in the row above. */
    boolean isEnd(int official, GridRow above, GridRow row, Fit fit) {
        if (above.words() == 0 || fit.cell() < 0) {
            return false;
        }
        String begin = above.cells().get(above.words() - 1).text();
        String whole = begin + row.cells().get(fit.cell()).text();
        Label label = template.get(official).row().label();
        return scores.score(label, whole) > scores.score(label, row.cells().get(fit.cell()).text());
    }

    /** Whether a printed label is shorter than all wordings of the form's. */
    boolean isPart(int official, GridRow row, Fit fit) {
        if (fit.cell() < 0) {
            return true;
        }
        Label label = template.get(official).row().label();
        int printed = PrintedLabel.of(row.cells().get(fit.cell()).text()).bare().length();
        return Stream.concat(Stream.of(label.text()), label.aliases().stream())
                .allMatch(wording -> printed < PrintedLabel.of(wording).bare().length());
    }

    /**
     * Whether a label that no figure follows is one above columns, such as the header's 总计: another
     * label stands beside it, or it may be one itself and nothing says otherwise.
     */
    private boolean isHeader(int official, GridRow row, int label) {
        if (row.hasValues()) {
            return false;
        }
        if (IntStream.range(0, row.cells().size())
                .filter(k -> k != label)
                .mapToObj(k -> scores.like(row.cells().get(k).text()))
                .anyMatch(it -> it.is(Role.COLUMN) || (it.is(Role.ROW) && !it.is(Role.GROUP)))) {
            return true;
        }
        boolean alone =
                !row.table().grid().regular()
                        && PrintedLabel.of(row.cells().get(label).text())
                                .ordinal()
                                .equals(Ordinals.Ordinal.NONE);
        List<GridCell> printed = row.cells().subList(0, alone && label == 0 ? 1 : label);
        BlockTemplate block = template.get(official).block();
        return printed.stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .anyMatch(text -> heads(block, text));
    }

    private boolean heads(BlockTemplate block, String text) {
        return block.columns().stream()
                .flatMap(c -> Stream.of(c.label(), FormLabels.group(c.parent())))
                .anyMatch(label -> scores.score(label, text) >= STANDARD.least());
    }

    private double group(int official, GridRow row, int before) {
        String own = template.get(official).row().group();
        double ownScore = 0;
        double otherScore = 0;
        for (int k = 0; k < before; k++) {
            String text = row.cells().get(k).text();
            for (Map.Entry<String, Label> group : groups.entrySet()) {
                if (!group.getKey().isEmpty() && !text.isEmpty()) {
                    if (group.getKey().equals(own) && scores.turns(group.getValue(), text)) {
                        return -STANDARD.rival();
                    }
                    double score = scores.score(group.getValue(), text);
                    if (group.getKey().equals(own)) {
                        ownScore = Math.max(ownScore, score);
                    } else {
                        otherScore = Math.max(otherScore, score);
                    }
                }
            }
        }
        if (Math.max(ownScore, otherScore) < STANDARD.least()) {
            return 0;
        }
        return ownScore >= otherScore ? STANDARD.rival() : -STANDARD.rival();
    }
}
