package org.gongkai.data.export;

/** The longest text that a cell of a spreadsheet takes. */
final class CellLimit {

    /** In UTF-16 units. */
    static final int LONGEST = 32_767;

    private CellLimit() {}

    /** The text, or as much of it as fits with a remark that it is cut. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String remark =
                " […… cut here: a spreadsheet cell takes 32767 characters, this text has "
                        + text.length()
                        + "; the ordinary CSV file and the record have it whole]";
        int end = LONGEST - remark.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + remark;
    }
}
