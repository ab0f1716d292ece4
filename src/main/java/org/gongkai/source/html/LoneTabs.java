package org.gongkai.source.html;

import java.util.ArrayList;
import java.util.List;

/** Tabs that separate fields stand in several lines; a single one is only a wide space. */
final class LoneTabs {

    private LoneTabs() {}

    static List<String> asSpaces(List<String> paragraphs) {
        List<String> out = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i);
            boolean meant =
                    text.indexOf('\n') >= 0
                            || hasTab(paragraphs, i - 1)
                            || hasTab(paragraphs, i + 1);
            out.add(meant ? text : text.replace('\t', ' '));
        }
        return out;
    }

    private static boolean hasTab(List<String> paragraphs, int index) {
        return index >= 0 && index < paragraphs.size() && paragraphs.get(index).indexOf('\t') >= 0;
    }
}
