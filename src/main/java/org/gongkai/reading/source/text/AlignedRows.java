package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Lines;

/**
 * Puts together the rows of a table in columns of characters: labels broken over lines, with the
 * figures on any of these, and labels of groups at the left, which may stand amid the rows.
 */
final class AlignedRows {

    /** Columns of characters that a line may lack where the next character did not fit. */
    private static final int SLACK = 5;

    private final List<AlignedLine> lines;

    /** Where the longest label ends. */
    private final int width;

    private final boolean ordinals;
    private final List<Row> rows = new ArrayList<>();

    private AlignedRows(List<AlignedLine> lines) {
        this.lines = lines;
        this.width = lines.stream().mapToInt(AlignedLine::labelEnd).max().orElse(0);
        this.ordinals =
                lines.stream()
                        .flatMap(line -> line.leaf().stream())
                        .anyMatch(leaf -> LineShape.isOrdinal(leaf.text()));
    }

    /**
     * A row.
     *
     * @param groups the texts left of its label
     * @param label its label, empty where rows have none
     * @param values the texts right of it
     * @param last the last line of the label
     */
    record Row(
            List<String> groups, String label, List<PlacedText> values, Optional<PlacedText> last) {

        /** The texts at the left, the label last. */
        List<String> labels() {
            List<String> labels = new ArrayList<>(groups);
            labels.add(label);
            return labels;
        }

        private Row with(AlignedLine line) {
            List<String> all = new ArrayList<>(groups);
            all.addAll(line.groups());
            return new Row(
                    all,
                    Lines.join(label, line.leaf().map(PlacedText::text).orElse("")),
                    values.isEmpty() ? line.values() : values,
                    line.leaf().or(() -> last));
        }
    }

    /** The rows; empty where it is not certain which lines are one. */
    static Optional<List<Row>> of(List<AlignedLine> lines) {
        AlignedRows made = new AlignedRows(lines);
        boolean bare = lines.stream().allMatch(line -> line.labels().isEmpty());
        for (int i = 0; i < lines.size(); i++) {
            AlignedLine line = made.withoutGroups(i);
            if (bare) {
                made.begin(line);
            } else if (!made.take(line)) {
                return Optional.empty();
            }
        }
        return Optional.of(made.rows);
    }

    /** Texts alone on a line that end left of the labels above and below are a group's. */
    private AlignedLine withoutGroups(int index) {
        AlignedLine line = lines.get(index);
        return line.values().isEmpty() && isLeftOf(line, index - 1) && isLeftOf(line, index + 1)
                ? line.asGroup()
                : line;
    }

    private boolean isLeftOf(AlignedLine line, int index) {
        return index >= 0
                && index < lines.size()
                && lines.get(index).leaf().isPresent()
                && line.labelEnd() <= lines.get(index).leaf().get().left();
    }

    private boolean take(AlignedLine line) {
        Optional<Row> last =
                rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
        boolean open = last.isPresent() && last.get().values().isEmpty();
        if (line.leaf().isEmpty()) {
            return last.isPresent() && (line.values().isEmpty() || open) && goOn(line);
        }
        boolean mayGoOn = last.flatMap(Row::last).filter(this::isFull).isPresent();
        boolean rest = mayGoOn && (open || line.values().isEmpty());
        if (LineShape.isOrdinal(line.leaf().get().text()) || !rest) {
            return begin(line);
        }
        return ordinals && LineShape.isOrdinal(last.get().label()) && goOn(line);
    }

    /**
     * Whether the next character may not have fitted. A label in the middle of its column has as
     * much room at the left.
     */
    private boolean isFull(PlacedText label) {
        return label.right() + SLACK >= width
                && lines.stream()
                        .flatMap(line -> line.leaf().stream())
                        .noneMatch(other -> isMiddleOf(label, other));
    }

    private static boolean isMiddleOf(PlacedText label, PlacedText wider) {
        int left = label.left() - wider.left();
        int right = wider.right() - label.right();
        int width = label.right() - label.left();
        return left > 0 && right > 0 && Math.abs(left - right) <= 1 && left + right >= width;
    }

    private boolean begin(AlignedLine line) {
        return rows.add(
                new Row(
                        line.groups(),
                        line.leaf().map(PlacedText::text).orElse(""),
                        line.values(),
                        line.leaf()));
    }

    private boolean goOn(AlignedLine line) {
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).with(line));
        return true;
    }
}
