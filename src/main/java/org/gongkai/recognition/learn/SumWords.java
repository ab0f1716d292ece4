package org.gongkai.recognition.learn;

/** Words that say that a row or a column is a sum. */
final class SumWords {

    /** A sum, in folded or printed text, as a regular expression. */
    static final String TOTAL =
            "(?is).*(?:总计|合计|总额|小计|共计|总数|总和|总收入|总支出|\\btotal\\b|\\bsum\\b|\\ball\\b|subtotal|gesamt|summe|insgesamt).*|.*计";

    private SumWords() {}

    static boolean isTotal(String label) {
        return label.matches(TOTAL);
    }
}
