package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Recognition;
import org.gongkai.model.Recognition.Variant;
import org.gongkai.reading.source.scan.Confusions.Way;

/**
 * What the ways of reading say of one cell of figures, and whether it is enough.
 *
 * <p>A figure with a character for each piece of ink is sure when a model of Tesseract has read it,
 * no shape speaks against it, and it is wrong in less than one case of 100,000 by the {@link
 * Confusions} of all ways. Where digits touch, what is a character is not known: both models must
 * read the same from pictures of each size.
 */
final class Ballot {

    /** Likelihood of an error up to which a figure is sure. */
    private static final double MOST_ERROR = 1e-5;

    /** Confidence where digits touch. */
    private static final double TOUCHING = 0.9;

    /** Readings of a model from pictures of different size that make it steady. */
    private static final int STEADY = 3;

    private final CellPicture cell;
    private final List<String> latin = new ArrayList<>();
    private final List<String> other = new ArrayList<>();
    private final Confusions confusions;
    private final String form;
    private final boolean uneven;
    private FigureShapes.Match shapes = FigureShapes.Match.NONE;

    Ballot(CellPicture cell, Confusions confusions) {
        this.cell = cell;
        this.confusions = confusions;
        this.form = InkForm.of(cell);
        this.uneven = cell.isUneven();
    }

    CellPicture cell() {
        return cell;
    }

    /** A reading of the Latin model; empty where it read no figure. */
    void latin(String text) {
        latin.add(text);
    }

    /** A reading of the other model; empty where it read no figure. */
    void other(String text) {
        other.add(text);
    }

    /** What the shapes say. */
    void shapes(FigureShapes.Match match) {
        shapes = match;
    }

    /** The text in which both models agree, one character for each piece of ink. */
    Optional<String> agreed() {
        String first = latin.get(0);
        boolean agree = !first.isEmpty() && other.contains(first);
        return agree && cell.ink().isExactly(first.length())
                ? Optional.of(first)
                : Optional.empty();
    }

    /** The text with the most readings behind it; empty where there is none. */
    String leading() {
        return texts().stream().max(Comparator.comparingInt(this::votes)).orElse("");
    }

    private Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>(latin);
        texts.addAll(other);
        texts.add(shapes.text());
        texts.remove("");
        return texts;
    }

    private int votes(String text) {
        int counted = cell.ink().canBe(text.length()) ? 10 : 0;
        return counted
                + 2 * Collections.frequency(latin, text)
                + Collections.frequency(other, text)
                + (shapes.text().equals(text) ? 2 : 0);
    }

    /** Whether the readings so far are enough. */
    boolean isDecided() {
        return sureness(leading()) > 0;
    }

    /** How sure a text is, 0 where it is not sure. */
    private double sureness(String text) {
        if (text.isEmpty() || shapes.contradicts() || uneven || !cell.ink().canBe(text.length())) {
            return 0;
        }
        boolean byLatin = leads(latin, text);
        boolean byOther = leads(other, text);
        if (!cell.ink().isExactly(text.length())) {
            boolean steady = Collections.frequency(latin, text) >= STEADY;
            return byLatin && byOther && steady ? TOUCHING : 0;
        }
        double error = confusions.error(text, readings());
        return (byLatin || byOther) && error < MOST_ERROR ? 1 - error : 0;
    }

    /** What each way says of a figure with a character for each piece of ink. */
    Map<Way, String> readings() {
        Map<Way, String> readings = new EnumMap<>(Way.class);
        readings.put(Way.LATIN, most(latin));
        readings.put(Way.CHINESE, most(other));
        readings.put(Way.SHAPE, shapes.each());
        readings.put(Way.FORM, form);
        return readings;
    }

    /** What a model has read most often; empty where it read nothing. */
    private static String most(List<String> readings) {
        return readings.stream()
                .filter(text -> !text.isEmpty())
                .max(
                        Comparator.comparingInt(
                                (String text) -> Collections.frequency(readings, text)))
                .orElse("");
    }

    /** Whether more of a model's readings are this text than anything else; none counts nothing. */
    private static boolean leads(List<String> readings, String text) {
        long read = readings.stream().filter(reading -> !reading.isEmpty()).count();
        return 2L * Collections.frequency(readings, text) > read;
    }

    /** The sure text, or all that was read with its share of the votes; empty where nothing was. */
    Recognition recognition() {
        String best = leading();
        double sure = sureness(best);
        if (sure > 0 || best.isEmpty()) {
            return Recognition.sure(best, sure);
        }
        int all = texts().stream().mapToInt(this::votes).sum();
        List<Variant> variants = new ArrayList<>();
        for (String text : texts()) {
            variants.add(new Variant(text, Math.max(votes(text), 1) / (double) Math.max(all, 1)));
        }
        variants.sort(Comparator.comparingDouble(variant -> -variant.weight()));
        if (variants.size() == 1) {
            variants.add(new Variant(Recognition.UNKNOWN, 0.1));
        }
        return new Recognition(best, variants.get(0).weight() / 2, variants);
    }
}
