package org.gongkai.reading.source.html;

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
                            || endsTabbed(paragraphs, i - 1)
                            || beginsTabbed(paragraphs, i + 1);
            out.add(meant ? text : text.replace('\t', ' '));
        }
        return out;
    }

    private static boolean endsTabbed(List<String> paragraphs, int index) {
        if (index < 0) {
            return false;
        }
        String text = paragraphs.get(index);
        return text.indexOf('\t', text.lastIndexOf('\n') + 1) >= 0;
    }

    private static boolean beginsTabbed(List<String> paragraphs, int index) {
        if (index >= paragraphs.size()) {
            return false;
        }
        String text = paragraphs.get(index);
        int tab = text.indexOf('\t');
        int end = text.indexOf('\n');
        return tab >= 0 && (end < 0 || tab < end);
    }
}
