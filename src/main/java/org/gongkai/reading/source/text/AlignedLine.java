package org.gongkai.reading.source.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a table in columns of characters.
 *
 * @param groups labels left of the row's own
 * @param leaf the piece of the row's own label
 * @param values the texts in columns
 */
record AlignedLine(List<String> groups, Optional<PlacedText> leaf, List<PlacedText> values) {

    /**
     * Parts a line where the figures begin.
     *
     * @return empty where a text is on both sides
     */
    static Optional<AlignedLine> of(List<PlacedText> texts, int figures) {
        List<PlacedText> labels = texts.stream().filter(t -> t.right() <= figures).toList();
        List<PlacedText> values = texts.stream().filter(t -> t.left() >= figures).toList();
        if (labels.size() + values.size() < texts.size()) {
            return Optional.empty();
        }
        int last = labels.size() - 1;
        return Optional.of(
                new AlignedLine(
                        labels.stream().limit(Math.max(0, last)).map(PlacedText::text).toList(),
                        last < 0 ? Optional.empty() : Optional.of(labels.get(last)),
                        values));
    }

    /** The texts left of the columns. */
    List<String> labels() {
        return Stream.concat(groups.stream(), leaf.stream().map(PlacedText::text)).toList();
    }

    /** Where the last label ends. */
    int labelEnd() {
        return leaf.map(PlacedText::right).orElse(0);
    }

    /** The same line where its label is a group's. */
    AlignedLine asGroup() {
        return new AlignedLine(labels(), Optional.empty(), values);
    }
}
