package org.gongkai.recognition.division;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A division down to the county.
 *
 * @param code six digits
 * @param name full name
 * @param from first year of the name where it has followed on another, else 0
 * @param until last year, {@link #OPEN} where it goes on
 * @param successors codes of what it became
 */
record Division(String code, String name, int from, int until, List<String> successors) {

    static final int OPEN = 9999;

    private static final Pattern PEOPLE =
            Pattern.compile(
                    "(?<=.{1,7})(?:壮|回|蒙古|藏|维吾尔|苗|彝|布依|朝鲜|满|侗|瑶|白(?=族)|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水(?=族)|东乡|纳西"
                            + "|景颇|柯尔克孜|土(?=族)|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|普米|怒|鄂温克(?=族)|保安|裕固|独龙|鄂伦春(?=族)|各)族?.*"
                            + "(?=自治[州县区]$)");
    private static final Pattern SUFFIX =
            Pattern.compile("(?<=..)(?:自治[区州县旗]|新区|林区|特区|矿区|地区|省|市|州|盟|区|县|旗)$");

    /** A short autonomous name: 环江县 for 环江毛南族自治县. */
    private static final Pattern AUTONOMOUS = Pattern.compile("自治(?=[州县旗]$)");

    int depth() {
        return code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
    }

    /** A zone to which the bureau of statistics alone has given a code. */
    boolean isZone() {
        return code.compareTo(code.substring(0, 4) + "70") > 0
                && code.compareTo(code.substring(0, 4) + "80") < 0
                && depth() == 3;
    }

    /** The digits that the codes of all below it begin with. */
    String prefix() {
        return code.substring(0, 2 * depth());
    }

    boolean below(Division other) {
        return depth() > other.depth() && code.startsWith(other.prefix());
    }

    boolean validIn(int year) {
        return from <= year && year <= until;
    }

    /** Its name and, where it is autonomous, the short form that is used as one. */
    List<String> fullNames() {
        String brief = AUTONOMOUS.matcher(plain()).replaceFirst("");
        return brief.equals(name) ? List.of(name) : List.of(name, brief);
    }

    /** The name without the word for its rank; empty where too little would be left. */
    String stem() {
        String plain = plain();
        String stem = SUFFIX.matcher(plain).replaceFirst("");
        return stem.equals(plain) ? "" : stem;
    }

    /** The name without the peoples that an autonomous division is named after. */
    private String plain() {
        return name.contains("自治") ? PEOPLE.matcher(name).replaceFirst("") : name;
    }
}
