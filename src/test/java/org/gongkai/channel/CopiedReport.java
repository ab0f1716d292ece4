package org.gongkai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The text of a report whose tables went through a channel. */
record CopiedReport(List<String> head, List<List<String>> parts, boolean html) {

    static CopiedReport of(FilledReport report, Channel channel, Random random) {
        List<List<String>> parts = new ArrayList<>();
        for (FilledReport.Part part : report.parts()) {
            List<String> texts = new ArrayList<>(part.heading().lines().toList());
            texts.add(channel.copy(part.drawing(), random));
            parts.add(texts);
        }
        List<String> head =
                List.of(FilledReport.title(report.year()).strip(), "一、总体情况", "本年度工作有序开展。");
        return new CopiedReport(head, parts, channel.isHtml());
    }

    /** The whole document. */
    String text() {
        List<String> all = new ArrayList<>(head);
        parts.forEach(all::addAll);
        all.add("五、存在的主要问题及改进情况");
        all.add("公开内容有待丰富。");
        return html
                ? "<html><body><p>" + String.join("</p>\n<p>", all) + "</p></body></html>"
                : String.join("\n\n", all) + "\n";
    }
}
