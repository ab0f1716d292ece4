package org.gongkai.reading.source.flow;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.model.FlowDocument;

/** The title that a file declares, where somebody chose it. */
public final class Titles {

    /** What programs fill in by themselves. */
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?i)(microsoft|powerpoint|wps|untitled|document|doc|新建|文档|无标题|幻灯片|工作簿|book)"
                            + "[\\s\\S]*");

    private Titles() {}

    /** A hint, or none when the title is empty or made by a program. */
    public static List<FlowDocument.Hint> hints(String title) {
        String text = PrintedProse.line(title);
        boolean chosen = !text.isEmpty() && !GENERIC.matcher(text).matches();
        return chosen ? List.of(new FlowDocument.Hint("title", text)) : List.of();
    }
}
