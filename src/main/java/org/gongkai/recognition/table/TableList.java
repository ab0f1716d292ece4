package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.base.text.FoldedText;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Outline;
import org.gongkai.model.Outline.Passage;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;

/** The tables of one document while they are found. */
final class TableList {

    private static final Pattern NOTE = Pattern.compile("\\s*[（(【]?(?:注|备注|附注|说明)\\d?[：:]");

    private final LabelScores labels;
    private final SideBySide bands;
    private final Set<String> textSections;
    private final List<Table> tables = new ArrayList<>();

    /** Parts of a table that may go on. */
    private final List<Grid> parts = new ArrayList<>();

    private String section = "";

    /** Titles of blocks of a band that stand right above the next table. */
    private final List<String> captions = new ArrayList<>();

    /** For each table from a grid those above it. */
    private final Map<Integer, List<String>> captionsOf = new HashMap<>();

    /** The last paragraphs, and those above the parts. */
    private final List<String> before = new ArrayList<>();

    private List<String> above = List.of();

    /** Lines that are notes, by their section. */
    private final Map<String, List<String>> notes = new HashMap<>();

    /** Paragraphs that may be a table that goes on. */
    private Optional<ScatteredText> text = Optional.empty();

    /** Whether the text left its section by a label that was taken for a heading. */
    private boolean strayed;

    /**
     * @param textSections codes of the sections that have no tables in the forms
     */
    TableList(LabelScores labels, SideBySide bands, Set<String> textSections) {
        this.labels = labels;
        this.bands = bands;
        this.textSections = textSections;
    }

    List<Table> of(FlowDocument document, Outline outline) {
        int passage = 0;
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block instanceof Paragraph paragraph) {
                before.add(paragraph.text());
                notes(paragraph.text(), outline.sectionOfBlock().get(i));
            }
            if (block instanceof Grid grid) {
                grid(grid, outline.sectionOfBlock().get(i));
                before.clear();
            } else if (!furniture(block)) {
                flushParts();
                caption(block);
                if (!(block instanceof Paragraph)) {
                    flushText();
                }
            }
            for (; isOf(i, outline.passages(), passage); passage++) {
                passage(outline.passages().get(passage), block.place());
            }
        }
        boolean last = !parts.isEmpty() || text.isPresent();
        int before = tables.size();
        flushParts();
        flushText();
        if (document.end() != Table.End.CLOSED && last && tables.size() > before) {
            Table cut = tables.remove(tables.size() - 1);
            tables.add(cut.at(cut.index(), document.end()));
        }
        return bands.join(
                tables.stream()
                        .map(
                                table ->
                                        new SideBySide.Captioned(
                                                table.with(notesOf(table.section())),
                                                captionsOf.getOrDefault(table.index(), List.of())))
                        .toList());
    }

    private void notes(String text, String code) {
        text.lines()
                .filter(line -> NOTE.matcher(line).lookingAt())
                .forEach(line -> notes.computeIfAbsent(code, c -> new ArrayList<>()).add(line));
    }

    private List<String> notesOf(String code) {
        return notes.getOrDefault(code, List.of());
    }

    private void caption(Block block) {
        String text = block instanceof Paragraph paragraph ? paragraph.text() : "";
        if (bands.isTitle(text)) {
            captions.add(text);
        } else {
            captions.clear();
        }
    }

    private static boolean isOf(int block, List<Passage> passages, int index) {
        return index < passages.size() && passages.get(index).block() == block;
    }

    private void grid(Grid grid, String code) {
        flushText();
        if (!parts.isEmpty() && !PartJoiner.continues(labels, parts.get(parts.size() - 1), grid)) {
            flushParts();
        }
        section = parts.isEmpty() ? code : section;
        above =
                parts.isEmpty()
                        ? List.copyOf(
                                before.subList(
                                        Math.max(0, before.size() - Table.MOST_ABOVE),
                                        before.size()))
                        : above;
        parts.add(grid);
    }

    private void passage(Passage passage, Place place) {
        String code = sectionOf(passage);
        if (textSections.contains(code)) {
            flushText();
            return;
        }
        if (text.isPresent() && !text.get().section().equals(code)) {
            flushText();
        }
        ScatteredText open = text.orElseGet(() -> new ScatteredText(labels, code));
        open.add(passage.text(), place);
        text = Optional.of(open);
    }

    /** A row such as 四、结转下年度继续办理 looks like a heading that ends the section. */
    private String sectionOf(Passage passage) {
        if (!passage.section().isEmpty() || text.isEmpty() || text.get().section().isEmpty()) {
            strayed = false;
            return passage.section();
        }
        String plain = FoldedText.plain(passage.text()).text();
        boolean row = labels.matches(plain, 0).stream().anyMatch(m -> m.known().is(Role.ROW));
        boolean cell = plain.isEmpty() || !Character.isLetter(plain.codePointAt(0));
        strayed = row || (strayed && cell);
        return strayed ? text.get().section() : "";
    }

    private void flushParts() {
        if (!parts.isEmpty()) {
            PartJoiner joiner = new PartJoiner(labels, parts.get(0));
            parts.subList(1, parts.size()).forEach(joiner::append);
            captionsOf.put(tables.size(), List.copyOf(captions));
            captions.clear();
            Grid grid = SpanCheck.settle(joiner.grid());
            tables.add(
                    new Table(
                            tables.size(),
                            grid,
                            section,
                            joiner.partStarts(),
                            Table.End.CLOSED,
                            above.isEmpty() ? "" : above.get(above.size() - 1),
                            above,
                            List.of()));
            parts.clear();
        }
    }

    private void flushText() {
        if (text.isPresent()) {
            ScatteredText open = text.get();
            List<Grid> grids = open.grids();
            grids.forEach(grid -> add(grid, open.section()));
            if (grids.isEmpty()) {
                open.strayFigure().ifPresent(figure -> stray(figure, open.section()));
            }
        }
        text = Optional.empty();
    }

    private void add(Grid grid, String code) {
        tables.add(new Table(tables.size(), grid, code, List.of()));
    }

    /** A figure alone below a table from text belongs to it, though not to a row. */
    private void stray(GridCell figure, String code) {
        Optional<Table> above = Optional.of(tables.size() - 1).filter(i -> i >= 0).map(tables::get);
        if (above.isEmpty()
                || !above.get().section().equals(code)
                || above.get().grid().method() != Method.TEXT) {
            return;
        }
        Grid grid = above.get().grid();
        List<GridCell> cells = new ArrayList<>(grid.cells());
        cells.add(new GridCell(grid.rows(), 0, 1, 1, figure.text(), figure.place()));
        Grid longer =
                new Grid(
                        grid.rows() + 1,
                        grid.columns(),
                        cells,
                        grid.method(),
                        grid.alignment(),
                        grid.place());
        int index = above.get().index();
        tables.set(index, new Table(index, longer, code, above.get().partStarts()));
    }

    private static boolean furniture(Block block) {
        return block instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.FURNITURE;
    }
}
