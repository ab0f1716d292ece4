package org.gongkai.recognition.label;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.FoldedText;

/**
 * What a printed label says behind an official one: 行政许可和行政确认 counts more than 行政许可, and 行政处罚（罚款金额）
 * no decisions. What is in brackets mostly defines the label, and is asked only for what it
 * measures.
 */
final class Addition {

    /** These only say that things are counted, be it one behind another. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?:处理|作出|办理|审批|执法|本年|本年度|年度)?(?:决定|事项|案件|信息|业务|工作|类|件|项)*"
                            + "(?:情况|总?数量?|件数|宗数|合计|总计|小计)*");

    /** What something comes to, or how many there are of something else. */
    private static final Pattern MEASURE =
            Pattern.compile("\\([^()]*(?:金额|数额|款额|收入|项数|项目数|户数|人数|人次|次数|面积|占比|比例|比重|比率)\\)");

    private Addition() {}

    /**
     * The addition of a printed label.
     *
     * @param wordings those of the official label
     * @param printed the text taken apart
     * @return as printed, without marks; empty where it says the same
     */
    static Optional<String> of(List<PrintedLabel> wordings, String text, PrintedLabel printed) {
        String plain = FoldedText.plain(text).text();
        if (wordings.stream().anyMatch(it -> it.words().equals(printed.words()))) {
            return Optional.empty();
        }
        Matcher measure = MEASURE.matcher(plain);
        if (measure.find()) {
            return Optional.of(measure.group());
        }
        return wordings.stream().anyMatch(it -> it.bare().equals(printed.bare()))
                ? Optional.empty()
                : wordings.stream()
                        .filter(it -> it.bare().length() >= STANDARD.label())
                        .filter(it -> printed.bare().startsWith(it.bare()))
                        .map(it -> printed.bare().substring(it.bare().length()))
                        .filter(rest -> !COUNTED.matcher(rest).matches())
                        .findFirst();
    }
}
