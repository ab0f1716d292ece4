package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Colorref;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Block;
import org.gongkai.model.PictureFile;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Dingbats;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.flow.TableArranger;

/** Goes through the paragraphs and tables of a Word 97-2003 document. Used for one document. */
final class DocWalker {

    /** Tables inside one another; broken files claim any number. */
    private static final int DEEPEST = 20;

    private final DocRuns runs;
    private final DocNumbering numbering;
    private final DocGrounds grounds;
    private final Eye eye = new Eye();

    DocWalker(HWPFDocument document) {
        this.runs = new DocRuns(document, eye);
        this.numbering = new DocNumbering(document.getListTables());
        this.grounds = new DocGrounds(document);
    }

    /** What is seen outside of tables otherwise than the text says. */
    List<Sight> inText() {
        return eye.inText();
    }

    /** The blocks of a story; none of an empty one, which the library finds a paragraph in. */
    List<Block> blocks(Range story) {
        return story.getStartOffset() < story.getEndOffset() ? blocks(story, 0) : List.of();
    }

    private List<Block> blocks(Range range, int level) {
        BlockList out = new BlockList();
        ParagraphText open = new ParagraphText();
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getTableLevel() > level && level < DEEPEST) {
                Table table = range.getTable(paragraph);
                out.addAll(table(table, level + 1));
                i = after(range, table, i);
                continue;
            }
            if (runs.read(paragraph, open)) {
                continue;
            }
            String number = numbering.next(paragraph);
            out.paragraph(number.isEmpty() ? open.text() : number + "\n" + open.text());
            out.addAll(open.anchored());
            open = new ParagraphText();
        }
        out.paragraph(open.text());
        return out.toList();
    }

    /** Index of the last paragraph of the table; at least the paragraph at which it begins. */
    private static int after(Range range, Table table, int first) {
        int last = first;
        while (last + 1 < range.numParagraphs()
                && range.getParagraph(last + 1).getStartOffset() < table.getEndOffset()) {
            last++;
        }
        return last;
    }

    private List<Block> table(Table table, int level) {
        List<List<DraftCell>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            rows.add(row(table.getRow(r), level));
        }
        return TableArranger.arrange(rows);
    }

    private List<DraftCell> row(TableRow row, int level) {
        List<DraftCell> cells = new ArrayList<>();
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            int left = cell.getLeftEdge();
            OptionalInt ground = grounds.of(row, c);
            cells.add(
                    new DraftCell(
                            left,
                            left + Math.max(0, cell.getWidth()),
                            vertical(cell),
                            cell.isMerged() && !cell.isFirstMerged(),
                            runs.upon(ground, () -> eye.cell(() -> blocks(cell, level)))));
        }
        return cells;
    }

    private static DraftCell.Vertical vertical(TableCell cell) {
        if (cell.isFirstVerticallyMerged()) {
            return DraftCell.Vertical.STARTS;
        }
        return cell.isVerticallyMerged() ? DraftCell.Vertical.CONTINUES : DraftCell.Vertical.NONE;
    }

    /** The printed text of a paragraph: without deletions, hidden text and the codes of fields. */
    private static final class DocRuns {

        /** Pictures smaller than an inch either way are signs, not content. In twips. */
        private static final int SMALLEST_PICTURE = 1_440;

        /** Scale of a picture that is shown as large as it was made, in thousandths. */
        private static final int FULL_SIZE = 1_000;

        /** Half points above or below the line that make the mark of a note. */
        private static final int RAISED = 4;

        /** Twips to the half point. */
        private static final int TWIPS = 10;

        /** Letters that move together by one of so many parts of their size lie upon each other. */
        private static final int TOGETHER = 3;

        private final PicturesTable pictures;
        private final OfficeDrawings drawings;
        private final Eye eye;

        /** For every open field, whether its code has ended and its result is being read. */
        private final Deque<Boolean> fields = new ArrayDeque<>();

        private RunLook look = RunLook.PLAIN;

        /** The colour of the cell that is being read; empty where that is not known. */
        private OptionalInt cell = OptionalInt.empty();

        DocRuns(HWPFDocument document, Eye eye) {
            this.pictures = document.getPicturesTable();
            this.drawings = document.getOfficeDrawingsMain();
            this.eye = eye;
        }

        /** Reads a cell of a colour. */
        Eye.Seen upon(OptionalInt ground, Supplier<Eye.Seen> reading) {
            OptionalInt outer = cell;
            cell = ground;
            Eye.Seen seen = reading.get();
            cell = outer;
            return seen;
        }

        /**
         * Adds the text of a paragraph.
         *
         * @return whether the mark at its end was deleted, so that the next paragraph continues it
         */
        boolean read(Paragraph paragraph, ParagraphText out) {
            boolean endDeleted = false;
            OptionalInt ground = cell.isPresent() ? cell : ground(paragraph);
            for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
                CharacterRun run = paragraph.getCharacterRun(i);
                look = look(run, ground);
                characters(run, !run.isMarkedDeleted(), out);
                endDeleted = run.isMarkedDeleted() && run.text().endsWith("\r");
            }
            return endDeleted;
        }

        /** Where the colour of the cell is not known: white beside ink that is seen is unseen. */
        private static OptionalInt ground(Paragraph paragraph) {
            boolean seen =
                    IntStream.range(0, paragraph.numCharacterRuns())
                            .mapToObj(paragraph::getCharacterRun)
                            .anyMatch(run -> !isWhite(run) && !Folding.isBlank(run.text()));
            return seen ? OptionalInt.of(RunLook.PAPER) : OptionalInt.empty();
        }

        private static boolean isWhite(CharacterRun run) {
            return ink(run).equals(OptionalInt.of(RunLook.PAPER));
        }

        private static RunLook look(CharacterRun run, OptionalInt ground) {
            RunLook look =
                    new RunLook(
                            run.isVanished(),
                            run.isStrikeThrough() || run.isDoubleStrikeThrough(),
                            run.getSubSuperScriptIndex() != 0
                                    || Math.abs(run.getVerticalOffset()) >= RAISED,
                            ink(run),
                            run.isHighlighted()
                                    ? rgb(Colorref.valueOfIco(run.getHighlightedColor()).getValue())
                                    : ground,
                            OptionalDouble.of(run.getFontSize() / 2.0));
            boolean together = run.getCharacterSpacing() < -run.getFontSize() * TWIPS / TOGETHER;
            return together || Dingbats.is(run.getFontName()) ? look.turned() : look;
        }

        /** Its colour; empty for the automatic one. */
        private static OptionalInt ink(CharacterRun run) {
            return run.getIco24() == -1 ? OptionalInt.empty() : rgb(run.getIco24());
        }

        /** A colour that the file writes with blue before red. */
        private static OptionalInt rgb(int blueFirst) {
            return OptionalInt.of(Integer.reverseBytes(blueFirst) >>> Byte.SIZE);
        }

        private void characters(CharacterRun run, boolean shown, ParagraphText out) {
            if (shown && run.isSymbol() && !fields.contains(false)) {
                out.append(eye.read(Symbols.text(fontName(run), run.getSymbolCharacter()), look));
                return;
            }
            String text = run.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                // [MS-DOC] 2.8.25: 0x13 begins a field, 0x14 ends its code, 0x15 ends it.
                if (c >= 0x13 && c <= 0x15) {
                    field(c);
                } else if (shown && !fields.contains(false)) {
                    character(c, run.getStartOffset() + i, run, out);
                }
            }
        }

        private static String fontName(CharacterRun run) {
            return run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
        }

        private void field(char c) {
            if (c == 0x13) {
                fields.push(false);
            } else if (!fields.isEmpty()) {
                boolean ended = fields.pop();
                if (c == 0x14) {
                    fields.push(true);
                } else if (!ended) {
                    eye.drawn();
                }
            }
        }

        private void character(char c, int place, CharacterRun run, ParagraphText out) {
            switch (c) {
                // The end of a paragraph or cell, and the marks of notes, comments and drawings.
                case '\r', 0x07, 0x02, 0x05, 0x1F -> {}
                case 0x08 -> floating(place, out);
                case 0x01 -> picture(run, out);
                case 0x0B, 0x0C, 0x0E -> out.append(eye.read("\n", look));
                case 0x1E -> out.append(eye.read("-", look));
                default -> out.append(eye.read(Character.toString(c), look));
            }
        }

        /** What has a place of its own on the page and hangs on the paragraph. */
        private void floating(int place, ParagraphText out) {
            eye.drawn();
            Optional.ofNullable(drawings.getOfficeDrawingAt(place))
                    .filter(DocRuns::isLarge)
                    .map(OfficeDrawing::getPictureData)
                    .ifPresent(file -> out.anchors().picture("", PictureFile.of(file)));
        }

        private static boolean isLarge(OfficeDrawing drawing) {
            int width = drawing.getRectangleRight() - drawing.getRectangleLeft();
            int height = drawing.getRectangleBottom() - drawing.getRectangleTop();
            return width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE;
        }

        private void picture(CharacterRun run, ParagraphText out) {
            eye.drawn();
            if (!pictures.hasPicture(run)) {
                return;
            }
            Picture picture = pictures.extractPicture(run, false);
            long width = (long) picture.getDxaGoal() * picture.getHorizontalScalingFactor();
            long height = (long) picture.getDyaGoal() * picture.getVerticalScalingFactor();
            long smallest = (long) SMALLEST_PICTURE * FULL_SIZE;
            if (width >= smallest && height >= smallest) {
                out.anchors().picture("", PictureFile.of(picture.getContent()));
            }
        }
    }
}
