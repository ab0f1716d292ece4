package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Dates;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Pinyin;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Paragraph;
import org.gongkai.recognition.section.ClosingReader.Closing;
import org.gongkai.recognition.section.PeriodReader.Period;
import org.gongkai.recognition.section.TitleReader.Title;

/** Collects what the places of a document tell of its body, year and dates. */
final class EvidenceReader {

    /** Lines above the first section that are looked at: the navigation of a page can be long. */
    private static final int MOST_LINES = 300;

    private static final Pattern DATE_LABEL =
            Pattern.compile("(?:发布|公开|成文|生成|发文|印发|公布|更新)?(?:时间|日期):?(?=20[0-9]{2})");

    private final FlowDocument document;
    private final List<Piece> pieces;
    private final TitleReader titles;
    private final CaptionReader captions;

    EvidenceReader(
            FlowDocument document, List<Piece> pieces, TitleReader titles, CaptionReader captions) {
        this.document = document;
        this.pieces = pieces;
        this.titles = titles;
        this.captions = captions;
    }

    /**
     * @param first index of the piece that opens the first section; what lies above is the opening
     * @param overview text of the section on the general situation
     */
    Evidence read(int first, List<String> overview, Closing closing) {
        List<String> above = texts(Math.max(0, first - MOST_LINES), first);
        List<String> cells = headerCells(first);
        List<String> body =
                last(above, STANDARD.opening()).stream()
                        .filter(line -> titles.parse(line).isEmpty())
                        .toList();
        List<String> labels = join(join(above, cells), texts(closing.start(), pieces.size()));
        Title title = titles.read(join(cells, above), join(hints("title"), running()));
        return new Evidence(
                title,
                period(body, overview).or(title::school),
                sentences(body),
                overview,
                closing,
                labels,
                site(),
                published(labels),
                captions.bodies(document),
                captions.years(document));
    }

    /** What stands at the head or foot of every page. */
    private List<String> running() {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> paragraph.role() == Paragraph.Role.FURNITURE)
                .map(Paragraph::text)
                .distinct()
                .toList();
    }

    private String site() {
        Stream<String> parts =
                hints("title").stream().flatMap(hint -> TitleReader.parts(hint).stream());
        return Stream.concat(hints("site").stream(), parts)
                .filter(BodyNames::isName)
                .findFirst()
                .orElse("");
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> last(List<String> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private Optional<Period> period(List<String> opening, List<String> overview) {
        List<String> early = join(opening, overview);
        return PeriodReader.read(early, true)
                .or(() -> PeriodReader.read(texts(0, pieces.size()), true))
                .or(() -> PeriodReader.read(early, false));
    }

    /** Lines that say something, not the labels of the page. */
    private static List<String> sentences(List<String> lines) {
        return lines.stream()
                .filter(line -> !DATE_LABEL.matcher(Folding.fold(line)).find())
                .filter(line -> Dates.alone(Folding.fold(line)).isEmpty())
                .toList();
    }

    private Optional<LocalDate> published(List<String> labels) {
        Optional<LocalDate> alone =
                labels.stream()
                        .map(Folding::fold)
                        .map(Dates::alone)
                        .flatMap(Optional::stream)
                        .findFirst();
        Optional<LocalDate> labelled =
                labels.stream()
                        .map(EvidenceReader::labelledDate)
                        .flatMap(Optional::stream)
                        .findFirst();
        return labelled.or(() -> alone).or(this::declared);
    }

    private Optional<LocalDate> declared() {
        return hints("published").stream()
                .map(hint -> Dates.first(Folding.fold(hint)).map(Dates.Found::date))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> labelledDate(String line) {
        String folded = Folding.fold(line);
        var matcher = DATE_LABEL.matcher(folded);
        return matcher.find()
                ? Dates.first(folded.substring(matcher.end())).map(Dates.Found::date)
                : Optional.empty();
    }

    private List<String> texts(int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            texts.add(Pinyin.strip(pieces.get(i).text()));
        }
        return texts;
    }

    private List<String> hints(String key) {
        return document.hints().stream()
                .filter(hint -> hint.key().equals(key))
                .map(hint -> Pinyin.strip(hint.value()))
                .toList();
    }

    /** The rows of tables above the first section, as lines of the shape label:value. */
    private List<String> headerCells(int first) {
        int end = first < pieces.size() ? pieces.get(first).block() : document.blocks().size();
        return document.blocks().subList(0, end).stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .flatMap(grid -> labelled(grid).stream())
                .toList();
    }

    private static List<String> labelled(Grid grid) {
        return labelled(grid.cells());
    }

    /** Cells, and pairs of them in one row, as lines of the shape label:value. */
    static List<String> labelled(List<GridCell> cells) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String printed = cells.get(i).text();
            String folded = Folding.fold(printed);
            if (folded.length() > STANDARD.prose()) {
                continue;
            }
            String text = Folding.hasHan(printed) ? folded : Folding.collapse(printed);
            lines.add(text);
            boolean pair = i + 1 < cells.size() && cells.get(i).row() == cells.get(i + 1).row();
            if (pair && !text.isEmpty() && cells.get(i + 1).text().length() <= STANDARD.prose()) {
                lines.add(text.replaceFirst(":$", "") + ":" + shown(cells.get(i + 1).text()));
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /** Folded; words in letters keep a space between them. */
    private static String shown(String text) {
        return Folding.hasHan(text) ? Folding.fold(text) : Folding.collapse(text);
    }
}
