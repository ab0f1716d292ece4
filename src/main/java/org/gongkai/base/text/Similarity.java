package org.gongkai.base.text;

/** How much two texts have in common. Time and space grow with the product of the lengths. */
public final class Similarity {

    private Similarity() {}

    /** Insertions, deletions and replacements of characters that turn one text into the other. */
    public static int editDistance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int[] row = new int[second.length() + 1];
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int replaced =
                        previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[second.length()];
    }

    /**
     * Share of characters that two texts have in common by their edit distance.
     *
     * @return 1 for equal texts, 0 where nothing fits; 1 for two empty texts
     */
    public static double likeness(String first, String second) {
        int longer = Math.max(first.length(), second.length());
        return longer == 0 ? 1 : 1 - editDistance(first, second) / (double) longer;
    }

    /** Length of the longest text that is left of both when characters are struck out. */
    public static int commonSubsequence(String first, String second) {
        int[] previous = new int[second.length() + 1];
        for (int i = 1; i <= first.length(); i++) {
            int[] row = new int[second.length() + 1];
            for (int j = 1; j <= second.length(); j++) {
                row[j] =
                        first.charAt(i - 1) == second.charAt(j - 1)
                                ? previous[j - 1] + 1
                                : Math.max(previous[j], row[j - 1]);
            }
            previous = row;
        }
        return previous[second.length()];
    }

    /** Whether {@code part} is left of {@code whole} when characters are struck out. */
    public static boolean isSubsequence(String part, String whole) {
        return commonSubsequence(part, whole) == part.length();
    }
}
