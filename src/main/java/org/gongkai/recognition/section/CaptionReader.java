package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.Traditional;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Paragraph;
import org.gongkai.model.ReportKind;

/**
 * Finds what the words of a kind say of year and body above the first table, right above the others
 * and in their first rows. Immutable.
 */
final class CaptionReader {

    /** Paragraphs above the first table that are looked at. */
    private static final int MOST_LINES = 300;

    /** What ends a name: a label of something else, or what stands for a seal. */
    private static final String END =
            "(?=\\s*(?:金额)?单位\\s*[:：]|\\s+[^\\s:：]{1,12}\\s*[:：]|\\s*[(（](?:盖章|公章|签章|章)[)）]|[|｜]|$)";

    private final Optional<Pattern> body;
    private final List<Pattern> years;

    CaptionReader(ReportKind kind) {
        body =
                kind.bodies().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Pattern.compile(labelled(kind), Pattern.CASE_INSENSITIVE));
        years = kind.years().stream().map(Pattern::compile).toList();
    }

    private static String labelled(ReportKind kind) {
        String words =
                kind.bodies().stream()
                        .map(
                                word ->
                                        word.codePoints()
                                                .mapToObj(Character::toString)
                                                .map(Pattern::quote)
                                                .collect(Collectors.joining("\\s*")))
                        .collect(Collectors.joining("|"));
        return "(?:^|[\\s(（])(?:"
                + words
                + ")\\s*[:：]\\s*([^:：]{2,"
                + STANDARD.prose()
                + "}?)"
                + END;
    }

    /** The names behind the words for the body, each once, in the order of the document. */
    List<String> bodies(FlowDocument document) {
        if (body.isEmpty()) {
            return List.of();
        }
        return lines(document)
                .flatMap(line -> body.get().matcher(line).results())
                .map(found -> name(found.group(1)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Not every text behind the word is a name: a blank form has none there. */
    private static String name(String printed) {
        boolean han = Folding.hasHan(printed);
        String name = han ? BodyNames.clean(printed) : Folding.collapse(printed);
        boolean letters = name.codePoints().filter(Character::isLetter).limit(2).count() == 2;
        return letters && !(han && BodyNames.isGeneric(name)) ? name : "";
    }

    /** The years that the patterns of the kind meet, each once, in the order of the document. */
    List<Integer> years(FlowDocument document) {
        LinkedHashSet<Integer> found = new LinkedHashSet<>();
        if (!years.isEmpty()) {
            List<String> lines = lines(document).map(CaptionReader::folded).toList();
            for (Pattern pattern : years) {
                lines.forEach(line -> year(pattern.matcher(line)).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }

    private static OptionalInt year(Matcher matcher) {
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        String year = matcher.group(1);
        return year == null ? OptionalInt.empty() : Numerals.year(year);
    }

    private static String folded(String line) {
        return Folding.hasHan(line) ? Traditional.folded(line) : line;
    }

    private static Stream<String> lines(FlowDocument document) {
        List<Block> blocks = document.blocks();
        int first = first(blocks);
        List<String> lines = new ArrayList<>();
        for (int i = Math.max(0, first - MOST_LINES); i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && (i < first || leads(blocks, i))) {
                lines.add(Folding.collapse(paragraph.text()));
            } else if (blocks.get(i) instanceof Grid grid) {
                lines.addAll(EvidenceReader.labelled(top(grid)));
            }
        }
        return lines.stream().filter(line -> line.length() <= STANDARD.prose());
    }

    private static int first(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid) {
                return i;
            }
        }
        return blocks.size();
    }

    /** Whether a table follows soon. */
    private static boolean leads(List<Block> blocks, int at) {
        int end = Math.min(blocks.size(), at + STANDARD.lines() + 1);
        return blocks.subList(at, end).stream().anyMatch(Grid.class::isInstance);
    }

    private static List<GridCell> top(Grid grid) {
        return grid.cells().stream().filter(cell -> cell.row() < STANDARD.top()).toList();
    }
}
