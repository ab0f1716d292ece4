package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.reading.source.text.PlainTextReader;

/** Markdown or plain text whose tables alone are HTML: its line ends are meant. */
final class TextWithTables {

    private static final Pattern TABLE =
            Pattern.compile("<(/?)table\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);

    /** Elements that make a page of it, and what JSON puts before a quotation mark. */
    private static final Pattern PAGE =
            Pattern.compile(
                    "<(?:!doctype|html|head|body|meta|p|div|span|font|form|br|h[1-6]|ul|ol|li|script"
                            + "|center|article|section|pre)\\b|=\\s{0,9}\"|\\{\"",
                    Pattern.CASE_INSENSITIVE);

    private TextWithTables() {}

    static boolean is(String text) {
        return TABLE.matcher(text).find()
                && cut(text).stream()
                        .filter(part -> !part.table())
                        .noneMatch(part -> PAGE.matcher(part.text()).find());
    }

    static List<Block> blocks(String text, List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : cut(text)) {
            blocks.addAll(
                    part.table()
                            ? PageBlocks.of(HtmlReader.parse(part.text()), findings)
                            : PlainTextReader.blocks(part.text()));
        }
        return blocks;
    }

    private record Part(String text, boolean table) {}

    /** Parts by the outermost tables; one that is not closed reaches to the end. */
    private static List<Part> cut(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher mark = TABLE.matcher(text);
        int from = 0;
        int depth = 0;
        while (mark.find()) {
            boolean opens = mark.group(1).isEmpty();
            if (opens && depth == 0) {
                parts.add(new Part(text.substring(from, mark.start()), false));
                from = mark.start();
            }
            depth = Math.max(0, depth + (opens ? 1 : -1));
            if (!opens && depth == 0) {
                parts.add(new Part(text.substring(from, mark.end()), true));
                from = mark.end();
            }
        }
        parts.add(new Part(text.substring(from), depth > 0));
        return parts;
    }
}
