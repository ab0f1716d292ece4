package org.gongkai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A report behind a channel.
 *
 * @param report what was drawn and is true
 * @param channel what happened to its tables
 * @param alterations what else happened to their text
 * @param seed of all that is random about it
 */
record CopiedReport(
        FilledReport report, Channel channel, List<? extends Alteration> alterations, long seed) {

    /** The whole document. */
    String text() {
        Random random = new Random(seed);
        List<String> all = new ArrayList<>();
        all.add(FilledReport.title(report.year()).strip());
        all.add("一、总体情况");
        all.add("本年度工作有序开展。");
        for (FilledReport.Part part : report.parts()) {
            all.addAll(part.heading().lines().toList());
            all.add(table(part.drawing(), random));
        }
        all.add("五、存在的主要问题及改进情况");
        all.add("公开内容有待丰富。");
        return channel.end(
                channel.isHtml()
                        ? "<html><body><p>" + String.join("</p>\n<p>", all) + "</p></body></html>"
                        : String.join("\n\n", all) + "\n",
                random);
    }

    private String table(Drawing drawing, Random random) {
        if (drawing.rows().isEmpty()) {
            return "";
        }
        // What lays text out in columns does so in one way throughout.
        String text = channel.copy(drawing, channel == Channel.ALIGNED ? new Random(seed) : random);
        for (Alteration alteration : alterations) {
            text = alteration.copy(text, random);
        }
        return text;
    }

    /** The same copy of smaller reports; none of two reports, which would be one. */
    Stream<CopiedReport> smaller() {
        if (alterations.contains(Deviation.TWO_REPORTS)) {
            return Stream.empty();
        }
        boolean headers = alterations.stream().noneMatch(Alteration::needsHeader);
        return report.smaller(headers)
                .map(less -> new CopiedReport(less, channel, alterations, seed));
    }

    @Override
    public String toString() {
        return channel + " " + alterations;
    }
}
