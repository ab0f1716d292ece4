package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Similarity;
import org.gongkai.base.text.Traditional;
import org.gongkai.recognition.division.DivisionReader;

/** Names of public bodies: what is one, and when two names are of the same body. */
final class BodyNames {

    /** 和平区, 贵州省 and others begin with a word that is none of a name elsewhere. */
    private static final DivisionReader DIVISIONS = new DivisionReader();

    private static final String ENDINGS =
            "(?:人民政府|政府|办公厅|办公室|局|委员会|委|厅|部|署|办|中心|街道|办事处|管委会|镇|乡|区|县|市|省|自治州|州|盟|旗|苏木"
                    + "|院|社|站|所|队|支队|总队|集团|公司|大学|学院|中学|学校|处|馆|银行|会|场|团|园|台|村|公署|行|组|新城|联|兵团|法院)";

    private static final Pattern BODY =
            Pattern.compile("[\\p{IsHan}（）()·]{1,38}" + ENDINGS + "(?:[（(]\\p{IsHan}{1,20}[)）])?");

    /** Words for the writer itself, or for any body of a rank. */
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?:我|本|全|各|该|贵|其|以|对|在|按|为|由|与|向|将|据|根据|通过|截至|关于|现|和|及|是|应|等).*"
                            + "|(?:省|市|区|县|旗|镇|乡|街道|办事处|局|委|厅|州|新区|开发区)(?:委|人民)?"
                            + "(?:政府)?(?:办公室|办公厅|办|局)?|.{0,2}(?:各级|各部门|有关).*|人民政府|政府");

    /** Words of sentences on disclosure; 工业和信息化局 and 社会工作部 are bodies. */
    private static final Pattern SENTENCE =
            Pattern.compile("信息(?!化|产业|中心|技术|安全|通信)|公开(?!办)|(?<!社会|群众)工作|报告|条例|贯彻|落实|问题|情况|制度");

    /** What the office of a body adds to the body's name. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:党工委|党委|党政|党群|综合)*(?:管委会|办公室|办公厅|办|政务公开办公室|街道|办事处)*");

    private static final Pattern AROUND = Pattern.compile("^(?:关于|[《\"“”])+|[》\"”。,;:]+$");
    private static final Pattern SITE = Pattern.compile("(?:政务)?(?:门户|官方|政府)?网站$");
    private static final Pattern SCOPE = Pattern.compile("\\((?:本级机关|本级|本部门|机关|部门)\\)$");

    /** How two names relate. */
    enum Relation {
        /** The same body, one name perhaps longer or shorter. */
        SAME,
        /** The same except for one wrong character. */
        SLIP,
        /** A body and its office. */
        OFFICE,
        /** Another body. */
        OTHER
    }

    private BodyNames() {}

    /** Whether the text is the name of a body and nothing else. */
    static boolean isName(String text) {
        if (text.length() > STANDARD.prose()) {
            return false;
        }
        String name = clean(text);
        return BODY.matcher(name).matches() && !isGeneric(name) && !SENTENCE.matcher(name).find();
    }

    /** Whether the name says no more than "we" or a rank. */
    static boolean isGeneric(String name) {
        return name.length() < 2
                || (GENERIC.matcher(name).matches() && !DIVISIONS.beginsWithPlace(name));
    }

    /** The name as it goes into the output: folded, without the spaces and brackets of scope. */
    static String clean(String text) {
        String name = AROUND.matcher(Traditional.folded(text)).replaceAll("");
        return SCOPE.matcher(SITE.matcher(name).replaceAll("")).replaceAll("");
    }

    static Relation relation(String first, String second) {
        String one = core(first);
        String two = core(second);
        String longer = one.length() >= two.length() ? one : two;
        String shorter = one.length() >= two.length() ? two : one;
        if (shorter.isEmpty() || longer.endsWith(shorter) || isAbbreviation(shorter, longer)) {
            return Relation.SAME;
        }
        if (longer.startsWith(shorter)
                && OFFICE.matcher(longer.substring(shorter.length())).matches()) {
            return Relation.OFFICE;
        }
        boolean slip = longer.length() >= STANDARD.word() && Similarity.editDistance(one, two) == 1;
        return slip ? Relation.SLIP : Relation.OTHER;
    }

    /** Whether the second name is the first with more before or after it. */
    static boolean lengthens(String name, String by) {
        return by.length() > name.length() && core(by).endsWith(core(name));
    }

    /** The longest of the names that are the same body as the first; the first when none is. */
    static String fullest(String name, List<String> others) {
        String fullest = name;
        for (String other : others) {
            if (lengthens(fullest, other)) {
                fullest = other;
            }
        }
        return fullest;
    }

    /** 沭阳县发改局 for 沭阳县发展和改革局: the same beginning and end, characters left out between. */
    private static boolean isAbbreviation(String shorter, String longer) {
        return shorter.length() >= STANDARD.word()
                && 2 * shorter.length() >= longer.length()
                && shorter.charAt(0) == longer.charAt(0)
                && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
                && Similarity.isSubsequence(shorter, longer);
    }

    private static String core(String name) {
        return name.replace("人民政府", "")
                .replace("管理委员会", "管委会")
                .replaceAll("街道办$", "街道")
                .replaceAll("(?<=.)办事处$", "");
    }
}
