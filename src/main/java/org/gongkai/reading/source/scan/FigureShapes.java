package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The digits of one page as they look. What Tesseract has read surely teaches it the type of the
 * page; each digit is then compared with all others of the page.
 */
final class FigureShapes {

    private static final int WIDE = 10;
    private static final int HIGH = 14;

    /** Samples of a digit from which others are told by them without the second model. */
    private static final int SEVERAL = 5;

    /** A shape is told when others are so much farther away. */
    private static final double CLEAR = 0.8;

    /** A shape speaks against what was read when the nearest other digit is so much nearer. */
    private static final double AGAINST = 0.65;

    private static final class Sample {

        private final char digit;
        private final double[] shape;
        private final PixelRect cell;
        private final int place;

        private Sample(char digit, double[] shape, PixelRect cell, int place) {
            this.digit = digit;
            this.shape = shape;
            this.cell = cell;
            this.place = place;
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    /**
     * What shapes say of a cell.
     *
     * @param text the figure; empty where some character is not told
     * @param each the digit that each character is told to be, or {@link Confusions#NONE}
     * @param contradicts whether some digit looks clearly like another one
     */
    record Match(String text, String each, boolean contradicts) {

        /** Nothing. */
        static final Match NONE = new Match("", "", false);
    }

    /** Learns the digits of a cell whose characters are those of the text, one by one. */
    void learn(CellPicture cell, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                PixelRect place = cell.ink().characters().get(i);
                samples.add(new Sample(text.charAt(i), shape(cell, place), cell.place(), i));
            }
        }
    }

    /** Whether each digit of a text was seen several times. */
    boolean knows(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .allMatch(
                        digit ->
                                samples.stream().filter(sample -> sample.digit == digit).count()
                                        >= SEVERAL);
    }

    /**
     * Reads a cell by comparing.
     *
     * @param read what was read otherwise; its marks that are no digits are taken over
     */
    Match read(CellPicture cell, String read) {
        List<PixelRect> characters = cell.ink().characters();
        boolean counted = cell.ink().isExactly(read.length());
        StringBuilder text = new StringBuilder();
        StringBuilder each = new StringBuilder();
        boolean told = true;
        boolean contradicts = false;
        for (int i = 0; i < characters.size(); i++) {
            char mark = counted ? read.charAt(i) : '0';
            if (!Character.isDigit(mark)) {
                text.append(mark);
                each.append(Confusions.NONE);
                continue;
            }
            Nearest nearest = nearest(cell, i, shape(cell, characters.get(i)), mark);
            told &= nearest.clear();
            contradicts |= counted && nearest.against();
            text.append(nearest.digit());
            each.append(nearest.clear() ? nearest.digit() : Confusions.NONE);
        }
        return new Match(told && counted ? text.toString() : "", each.toString(), contradicts);
    }

    private record Nearest(char digit, boolean clear, boolean against) {}

    private Nearest nearest(CellPicture cell, int place, double[] shape, char read) {
        double[] distances = new double[10];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (Sample sample : samples) {
            if (!sample.cell.equals(cell.place()) || sample.place != place) {
                int digit = sample.digit - '0';
                distances[digit] = Math.min(distances[digit], distance(shape, sample.shape));
            }
        }
        int best = 0;
        double second = Double.POSITIVE_INFINITY;
        for (int digit = 1; digit < 10; digit++) {
            if (distances[digit] < distances[best]) {
                second = distances[best];
                best = digit;
            } else {
                second = Math.min(second, distances[digit]);
            }
        }
        double own = distances[read - '0'];
        // Of a digit that the page has not shown yet, another one is the nearest.
        boolean clear =
                distances[best] < CLEAR * second
                        && second < Double.POSITIVE_INFINITY
                        && own < Double.POSITIVE_INFINITY;
        boolean against = distances[best] < AGAINST * own && clear;
        return new Nearest((char) ('0' + best), clear, against);
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    /** Darkness of a digit, brought to one size, and how wide it is. */
    private static double[] shape(CellPicture cell, PixelRect place) {
        double[] shape = new double[WIDE * HIGH + 1];
        try (Bitmap clip = cell.grey().clip(place);
                Bitmap clear = clip.stretched(cell.darkest(), CellPicture.PAPER);
                Bitmap small = clear.scaledTo(WIDE, HIGH)) {
            byte[] pixels = small.pixels();
            for (int i = 0; i < pixels.length; i++) {
                shape[i] = 1 - (pixels[i] & 0xFF) / 255.0;
            }
        }
        shape[WIDE * HIGH] = 4.0 * place.width() / place.height();
        return shape;
    }
}
