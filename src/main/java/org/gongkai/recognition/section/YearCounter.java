package org.gongkai.recognition.section;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;

/** Takes the year that running text speaks of most. */
final class YearCounter {

    /** Years in citations, spans, plans and exact days tell nothing of the year reported on. */
    private static final Pattern NO_EVIDENCE =
            Pattern.compile(
                    "[〔\\[(](?:19|20)[0-9]{2}年?[〕\\])]|《[^》]{0,60}》"
                            + "|20[0-9]{2}年?[-—–~至到](?:20[0-9]{2}年?)"
                            + "|20[0-9]{2}年(?:远景|规划|.{0,12}(?:要点|规划|计划|方案|目标))"
                            + "|20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|下一?年|20[0-9]{2}年(?:将|,(?:我|本).{1,3}将)");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})年");

    private YearCounter() {}

    /** The year named most often; empty when there is none or two are named equally often. */
    static OptionalInt majority(List<String> texts) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            String evidence = NO_EVIDENCE.matcher(Folding.fold(text)).replaceAll("|");
            Matcher matcher = YEAR.matcher(evidence);
            while (matcher.find()) {
                counts.merge(Integer.parseInt(matcher.group(1)), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> leaders =
                counts.entrySet().stream()
                        .filter(count -> count.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        return leaders.size() == 1 ? OptionalInt.of(leaders.get(0)) : OptionalInt.empty();
    }
}
