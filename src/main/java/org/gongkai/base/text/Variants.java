package org.gongkai.base.text;

/**
 * Characters of labels and headings that some copies print in another shape: those that a
 * converter, good or bad, turned into traditional script, and 它 for 他. Only characters that occur
 * in labels and headings of the forms matter.
 */
public final class Variants {

    /** Each variant before its plain character. */
    private static final String PAIRS =
            "業业務务體体會会內内決决減减辦办動动區区單单發发號号經经結结繼继續续維维繳缴罰罚獲获補补複复復复覆复"
                    + "見见規规計计認认議议許许訟讼訪访訴诉試试詢询請请購购費费轉转這这進进過过採采問问關关項项題题額额"
                    + "總总強强據据執执護护報报無无構构條条現现產产當当實实審审對对屬属應应廢废開开類类級级納纳織织組组"
                    + "確确穩稳糾纠權权機机處处製制隻只舉举數数範范萬万參参與与員员業业還还從从資资圍围稱称實实它他"
                    + "於于個个況况後后國国沒没祇只衹只匯汇彙汇祕秘捲卷徵征髮发佈布係系";

    private static final char FIRST = 0x4E00;

    private static final char LAST = 0x9FFF;

    /** What each character from {@link #FIRST} to {@link #LAST} stands for. */
    private static final char[] PLAIN = plain();

    private Variants() {}

    private static char[] plain() {
        char[] plain = new char[LAST - FIRST + 1];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (char) (FIRST + i);
        }
        for (int i = 0; i < PAIRS.length(); i += 2) {
            plain[PAIRS.charAt(i) - FIRST] = PAIRS.charAt(i + 1);
        }
        return plain;
    }

    /** The text with every variant replaced by its plain character; as long as the text. */
    public static String plain(String text) {
        int first = 0;
        while (first < text.length() && plain(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = first; i < plain.length(); i++) {
            plain.setCharAt(i, plain(plain.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        return c < FIRST || c > LAST ? c : PLAIN[c - FIRST];
    }
}
