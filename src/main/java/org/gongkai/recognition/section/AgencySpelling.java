package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.recognition.division.DivisionReader;

/**
 * The name of a body as it was read off a picture, held against all other places where it stands
 * and against the gazetteer.
 */
final class AgencySpelling {

    private static final Pattern PLACE =
            Pattern.compile("^\\p{IsHan}{1,10}?(?:自治[区州县旗]|[省市县区旗州盟镇乡]|街道)");

    /** Names of organs in which a wrong character would be seen. */
    private static final Pattern ORGAN =
            Pattern.compile(
                    "(?:人民政府|政府|政府办公[室厅]|办事处|街道办事处|管理委员会|管委会|发展和改革(?:局|委员会)|教育体?育?局|科学技术局|工业和信息化局"
                            + "|公安局|民政局|司法局|财政局|人力资源和社会保障局|自然资源(?:和规划)?局|生态环境局|住房和城乡建设局|交通运输局|水利局|水务局"
                            + "|农业农村局|林业局|商务局|文化(?:广电)?(?:和旅游)?局|卫生健康(?:局|委员会)|退役军人事务局|应急管理局|审计局|市场监督管理局|统计局"
                            + "|医疗保障局|信访局|税务局|气象局|行政审批局|城市管理局|综合行政执法局|)+");

    private final String place;
    private final Print print;
    private final DivisionReader divisions;
    private final Set<String> candidates = new TreeSet<>();
    private final boolean sure;

    /**
     * @param agency as read
     * @param others names that the document gives elsewhere
     */
    AgencySpelling(String agency, List<String> others, Print print, DivisionReader divisions) {
        this.print = print;
        this.divisions = divisions;
        boolean known = divisions.isKnown(agency);
        int start = known ? 0 : divisions.placed(agency);
        int end = known ? Math.max(divisions.placed(agency), 1) : end(agency, start);
        this.place = agency.substring(start, end);
        String organ = agency.substring(end);
        others.stream()
                .filter(it -> BodyNames.relation(agency, it) == BodyNames.Relation.SLIP)
                .forEach(candidates::add);
        List<String> alike = known ? List.of() : divisions.alike(place);
        Stream.concat(variants(known).stream(), alike.stream())
                .forEach(it -> candidates.add(agency.substring(0, start) + it + organ));
        boolean repeated = print.count(agency) > 1 || others.contains(agency);
        // A character is misread alike wherever it stands, so that a place that nobody knows of
        // is not surer for being there twice.
        sure = candidates.isEmpty() && known && (repeated || ORGAN.matcher(organ).matches());
    }

    private static int end(String agency, int start) {
        Matcher matcher = PLACE.matcher(agency.substring(start));
        return matcher.find() ? start + matcher.end() : agency.length();
    }

    boolean isSure() {
        return sure;
    }

    /** What it may be instead, in order. */
    List<String> candidates() {
        return List.copyOf(candidates);
    }

    /** Other spellings of the place in the document: of a known one only known ones count. */
    private Set<String> variants(boolean known) {
        Set<String> variants = new TreeSet<>();
        if (place.length() < STANDARD.beginning()) {
            return variants;
        }
        for (int at = 0; at < place.length() - 1; at++) {
            Pattern one =
                    Pattern.compile(
                            Pattern.quote(place.substring(0, at))
                                    + "\\p{IsHan}"
                                    + Pattern.quote(place.substring(at + 1)));
            print.texts()
                    .flatMap(text -> one.matcher(text).results())
                    .map(found -> found.group())
                    .filter(found -> !found.equals(place))
                    .filter(found -> !known || more(found))
                    .forEach(variants::add);
        }
        return variants;
    }

    private boolean more(String variant) {
        return divisions.isKnown(variant) && print.count(variant) > print.count(place);
    }
}
