package org.gongkai.text;

/** How much two texts differ. */
public final class EditDistance {

    private EditDistance() {}

    /**
     * Share of characters that two texts have in common by the Levenshtein distance.
     *
     * @return 1 for equal texts, 0 where nothing fits; 1 for two empty texts
     */
    public static double similarity(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - distance(a, b) / (double) longer;
    }

    /** Levenshtein distance: insertions, deletions and replacements of UTF-16 units. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
