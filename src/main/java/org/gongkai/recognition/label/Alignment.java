package org.gongkai.recognition.label;

import java.util.Arrays;

/**
 * Global alignment of two sequences: pairs that keep the order of both and have the greatest sum of
 * scores. One misprinted, missing, merged or extra entry therefore shifts nothing.
 */
public final class Alignment {

    private Alignment() {}

    /**
     * Pairs official with printed entries.
     *
     * @param scores for each official entry and each printed entry how well they fit; 0 or less for
     *     pairs that must not be made; rows of one length
     * @return for each official entry the printed one, or -1; among equal sums the earliest pairs
     */
    public static int[] align(double[][] scores) {
        int n = scores.length;
        int m = n == 0 ? 0 : scores[0].length;
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                double skip = Math.max(best[i + 1][j], best[i][j + 1]);
                double pair = scores[i][j] > 0 ? scores[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(skip, pair);
            }
        }
        return trace(scores, best);
    }

    private static int[] trace(double[][] scores, double[][] best) {
        int[] pairs = new int[scores.length];
        Arrays.fill(pairs, -1);
        int i = 0;
        int j = 0;
        while (i < scores.length && j < scores[0].length) {
            if (scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1]) {
                pairs[i++] = j++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                i++;
            }
        }
        return pairs;
    }
}
