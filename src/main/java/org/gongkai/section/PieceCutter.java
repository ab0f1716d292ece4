package org.gongkai.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Paragraph;
import org.gongkai.text.FoldedText;

/** Cuts the body paragraphs of a document into headings and text, in reading order. */
final class PieceCutter {

    /** Fewer characters between two statutory headings: a list of the sections, not sections. */
    private static final int LEAST_TEXT_BETWEEN = 3;

    private static final Pattern ORDINAL =
            Pattern.compile("(?<![第(〔一二三四五六七八九十])[一二三四五六七八九十]{1,3}[、.]");

    /** {@code **…**} as bold type of Markdown; masked figures such as 138****5678 are none. */
    private static final Pattern BOLD =
            Pattern.compile("(?<!\\*)\\*\\*(?=[^*\\s])([^*]+)(?<=[^*\\s])\\*\\*(?!\\*)");

    private final StatutoryWords words;
    private final HeadingReader headings;

    PieceCutter(StatutoryWords words) {
        this.words = words;
        this.headings = new HeadingReader(words);
    }

    /** The pieces of all body paragraphs. */
    List<Piece> cut(FlowDocument document) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.BODY) {
                String text = BOLD.matcher(paragraph.text()).replaceAll("$1");
                for (String part : atHeadings(text)) {
                    read(i, paragraph.place().page(), part, pieces);
                }
            }
        }
        return pieces;
    }

    private void read(int block, int page, String text, List<Piece> pieces) {
        String part = text;
        while (!part.isBlank()) {
            Optional<Heading> heading = headings.read(part);
            String rest = heading.map(Heading::rest).orElse("");
            String own = rest.isEmpty() ? part : part.substring(0, part.length() - rest.length());
            pieces.add(new Piece(block, page, own.strip(), heading));
            part = rest;
        }
    }

    /** Some sites publish the whole report as one paragraph: it is cut before each heading. */
    private List<String> atHeadings(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Integer> cuts = cuts(folded);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            parts.add(folded.printed(from, cut));
            from = cut;
        }
        parts.add(folded.printed(from));
        return parts;
    }

    private List<Integer> cuts(FoldedText folded) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = ORDINAL.matcher(folded.text());
        while (matcher.find()) {
            int length = words.literalPrefix(folded.text(), matcher.end());
            if (length > 0 && breaks(folded, matcher.start())) {
                starts.add(matcher.start());
                ends.add(matcher.end() + length);
            }
        }
        return isList(starts, ends) ? List.of() : starts.stream().filter(s -> s > 0).toList();
    }

    private static boolean breaks(FoldedText folded, int at) {
        if (at == 0 || folded.spaceBefore(at)) {
            return true;
        }
        char before = folded.text().charAt(at - 1);
        return "。;:!?)】\"”".indexOf(before) >= 0 || (before >= '0' && before <= '9');
    }

    private static boolean isList(List<Integer> starts, List<Integer> ends) {
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i) - ends.get(i - 1) < LEAST_TEXT_BETWEEN) {
                return true;
            }
        }
        return false;
    }
}
