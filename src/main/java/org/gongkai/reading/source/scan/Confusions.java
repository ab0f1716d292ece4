package org.gongkai.reading.source.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each way of reading takes one character for another, counted on labelled cells of
 * generated scans, and what follows for a figure that several ways have read.
 *
 * <p>The ways err independently of each other as far as the printed character is known; so the
 * likelihood of a character is the product of how often each way reads it so. What was never seen
 * counts as {@link #LEAST}: no way is believed beyond that, and no single one is enough.
 */
final class Confusions {

    /** Likelihood of what was never counted; also of what no count is large enough to exclude. */
    private static final double LEAST = 1e-4;

    private static final String CHARACTERS = "0123456789-.,";

    /** A way of reading the characters of a figure. */
    enum Way {
        /** Tesseract with the model of Latin script. */
        LATIN,
        /** Tesseract with the Chinese model. */
        CHINESE,
        /** Comparison with other digits of the page: {@link FigureShapes}. */
        SHAPE,
        /** The form of the ink: {@link InkForm}. */
        FORM
    }

    /** Stands for a character that a way does not tell; says nothing for or against any. */
    static final char NONE = '?';

    private final Map<Way, Map<Character, Map<Character, Double>>> shares =
            new EnumMap<>(Way.class);

    private Confusions() {}

    /** Those that come with the program. */
    static Confusions counted() {
        try (InputStream in = Confusions.class.getResourceAsStream("confusions.csv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Confusions confusions = new Confusions();
            lines.lines().skip(1).forEach(confusions::add);
            confusions.toShares();
            return confusions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line {@code way;printed;read;count}. */
    private void add(String line) {
        String[] fields = line.split(";", -1);
        shares.computeIfAbsent(Way.valueOf(fields[0]), way -> new HashMap<>())
                .computeIfAbsent(fields[1].charAt(0), printed -> new HashMap<>())
                .put(fields[2].charAt(0), Double.valueOf(fields[3]));
    }

    private void toShares() {
        for (Map<Character, Map<Character, Double>> way : shares.values()) {
            for (Map<Character, Double> read : way.values()) {
                double all = read.values().stream().mapToDouble(Double::doubleValue).sum();
                read.replaceAll((character, count) -> count / all);
            }
        }
    }

    private double likelihood(Way way, char printed, char read) {
        return Math.max(
                LEAST,
                shares.getOrDefault(way, Map.of())
                        .getOrDefault(printed, Map.of())
                        .getOrDefault(read, 0.0));
    }

    /**
     * How likely it is that a figure is not what it is taken for, but another figure: a comma that
     * no three digits follow is none.
     *
     * @param figure what it is taken for
     * @param readings what ways have read, a character for each of its own, or empty
     * @return from 0 to 1
     */
    double error(String figure, Map<Way, String> readings) {
        double right = 1;
        for (int i = 0; i < figure.length(); i++) {
            double own = 0;
            double all = 0;
            for (int c = 0; c < CHARACTERS.length(); c++) {
                char printed = CHARACTERS.charAt(c);
                String other = figure.substring(0, i) + printed + figure.substring(i + 1);
                double likely = FigureReader.isFigure(other) ? 1 : 0;
                for (Map.Entry<Way, String> reading : readings.entrySet()) {
                    String text = reading.getValue();
                    char read = text.length() == figure.length() ? text.charAt(i) : NONE;
                    likely *= read == NONE ? 1 : likelihood(reading.getKey(), printed, read);
                }
                all += likely;
                own += printed == figure.charAt(i) ? likely : 0;
            }
            right *= own / all;
        }
        return 1 - right;
    }
}
