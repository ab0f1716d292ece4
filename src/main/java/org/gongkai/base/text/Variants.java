package org.gongkai.base.text;

import java.util.HashMap;
import java.util.Map;

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

    private static final Map<Character, Character> PLAIN = plain();

    private Variants() {}

    private static Map<Character, Character> plain() {
        Map<Character, Character> plain = new HashMap<>();
        for (int i = 0; i < PAIRS.length(); i += 2) {
            plain.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        return Map.copyOf(plain);
    }

    /** The text with every variant replaced by its plain character; as long as the text. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, PLAIN.getOrDefault(plain.charAt(i), plain.charAt(i)));
        }
        return plain.toString();
    }
}
