package org.gongkai.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forms filled at random and sent through every channel: what is given without a flag is what was
 * filled in.
 */
class ChannelTest {

    /** Spreads seeds: neighbours would start with much the same numbers. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final Extractor EXTRACTOR = Extractor.builder().build();
    private static final List<FormTemplate> FORMS =
            EXTRACTOR.forms().templates().stream()
                    .filter(f -> f.id().matches("gov20(19|21)"))
                    .toList();
    private static final List<String> HEADINGS =
            List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");

    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledIn(Channel channel) {
        assumeTrue(channel.isSeenThrough(), "still deceives the reading");
        assertThat(read(channel, 0, 12).wrong()).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledInEachOfManyTimes(Channel channel) {
        Count count = read(channel, 12, 300);
        System.err.println(channel + ": " + count);
        if (channel.isSeenThrough()) {
            assertThat(count.wrong()).isEmpty();
        } else {
            assertThat(count.wrong()).as("seen through by now: say so in Channel").isNotEmpty();
        }
    }

    private static Count read(Channel channel, int from, int to) {
        Count count = new Count();
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(seed * SPREAD);
            FormTemplate form = FORMS.get(random.nextInt(FORMS.size()));
            FilledReport report = new FilledReport(form, random);
            String text = text(report, form, channel, random);
            count.add(seed, report, EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8)));
        }
        return count;
    }

    private static String text(
            FilledReport report, FormTemplate form, Channel channel, Random random) {
        List<String> parts = new ArrayList<>();
        parts.add("清原市水务局" + (form.inForce(2023) ? 2023 : 2020) + "年政府信息公开工作年度报告");
        parts.add("一、总体情况");
        parts.add("本年度工作有序开展。");
        Iterator<String> headings = HEADINGS.iterator();
        for (List<List<String>> table : report.drawn()) {
            parts.add(headings.next());
            parts.add(channel.print(table, random));
        }
        parts.add("五、存在的主要问题及改进情况");
        parts.add("公开内容有待丰富。");
        return channel.isHtml()
                ? "<html><body><p>" + String.join("</p>\n<p>", parts) + "</p></body></html>"
                : String.join("\n\n", parts) + "\n";
    }

    /** What became of the cells of some reports. */
    private static final class Count {

        private final List<String> wrong = new ArrayList<>();
        private int right;
        private int flagged;
        private int open;

        private void add(int seed, FilledReport report, Extraction read) {
            Map<CellKey, String> filled = report.printed();
            Set<CellKey> doubtful =
                    read.findings().stream()
                            .filter(finding -> finding.severity() != Severity.INFO)
                            .flatMap(finding -> finding.cells().stream())
                            .collect(Collectors.toSet());
            List<MatchedCell> given =
                    read.cells()
                            .filter(cell -> cell.value().state() != CellState.MISSING)
                            .filter(cell -> cell.value().state() != CellState.UNREADABLE)
                            .toList();
            open += filled.size() - given.size();
            for (MatchedCell cell : given) {
                if (doubtful.contains(cell.key())) {
                    flagged++;
                } else if (says(cell, filled.getOrDefault(cell.key(), "no such cell"))) {
                    right++;
                } else {
                    wrong.add("seed " + seed + ": " + cell.key() + " " + cell.value());
                }
            }
        }

        private static boolean says(MatchedCell cell, String filled) {
            return switch (cell.value().state()) {
                case BLANK -> filled.isEmpty();
                case DASH -> filled.equals("-");
                default -> cell.value().plain().equals(filled);
            };
        }

        private List<String> wrong() {
            return wrong;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "right without a flag %.2f %%, flagged %d, left open %d, silent %d",
                    100.0 * right / (right + flagged + open + wrong.size()),
                    flagged,
                    open,
                    wrong.size());
        }
    }
}
