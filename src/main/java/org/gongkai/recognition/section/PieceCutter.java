package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Numerals;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Paragraph;

/** Cuts the body paragraphs of a document into headings and text, in reading order. */
final class PieceCutter {

    /**
     * A paragraph may begin with a heading, that of a child and so on: five levels and one over.
     */
    private static final int MOST_HEADINGS = 6;

    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?<![第(〔]|" + Numerals.SMALL_SIGN + ")" + Numerals.SMALL_SIGN + "{1,3}[、.]");

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
                String text = withoutBold(paragraph.text());
                for (String part : atHeadings(text)) {
                    read(i, paragraph.place().page(), part, pieces);
                }
            }
        }
        return pieces;
    }

    private static String withoutBold(String text) {
        return text.contains("**") ? BOLD.matcher(text).replaceAll("$1") : text;
    }

    private void read(int block, int page, String text, List<Piece> pieces) {
        String part = text;
        for (int depth = 0; !part.isBlank(); depth++) {
            Optional<Heading> heading =
                    depth < MOST_HEADINGS ? headings.read(part) : Optional.empty();
            String rest = heading.map(Heading::rest).orElse("");
            String own = rest.isEmpty() ? part : part.substring(0, part.length() - rest.length());
            pieces.add(new Piece(block, page, own.strip(), heading));
            part = rest;
        }
    }

    /** Some sites publish the whole report as one paragraph: it is cut before each heading. */
    private List<String> atHeadings(String text) {
        FoldedText folded = FoldedText.plain(text);
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
        if (!mayHaveOrdinal(folded.text())) {
            return List.of();
        }
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
        return IntStream.range(0, starts.size())
                .filter(i -> starts.get(i) > 0 && !inList(i, starts, ends, folded.text()))
                .mapToObj(starts::get)
                .toList();
    }

    /** Most paragraphs have none, which costs less to see than that the pattern fits nowhere. */
    private static boolean mayHaveOrdinal(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '、' || c == '.') && Numerals.SMALL_SIGN.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean breaks(FoldedText folded, int at) {
        if (at == 0 || folded.spaceBefore(at)) {
            return true;
        }
        char before = folded.text().charAt(at - 1);
        return "。;:!?)】\"”".indexOf(before) >= 0 || (before >= '0' && before <= '9');
    }

    /**
     * Whether the heading is one of a row that begins with the first section and has no text
     * between: the preamble lists the sections so. Sections whose tables are pictures also follow
     * one another closely, but the first section is never empty.
     */
    private static boolean inList(
            int index, List<Integer> starts, List<Integer> ends, String text) {
        int first = index;
        while (first > 0 && starts.get(first) - ends.get(first - 1) < STANDARD.beginning()) {
            first--;
        }
        boolean next =
                first + 1 < starts.size()
                        && starts.get(first + 1) - ends.get(first) < STANDARD.beginning();
        return next && text.startsWith("一", starts.get(first));
    }
}
