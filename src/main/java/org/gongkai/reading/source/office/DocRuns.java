package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.gongkai.model.PictureFile;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.Overlay;
import org.gongkai.reading.source.flow.RunLook;

/**
 * The printed text of paragraphs of a Word 97 document: without deletions, hidden text and the
 * codes of fields.
 */
final class DocRuns {

    /** Pictures smaller than an inch either way are signs, not content. In twips. */
    private static final int SMALLEST_PICTURE = 1_440;

    /** Scale of a picture that is shown as large as it was made, in thousandths. */
    private static final int FULL_SIZE = 1_000;

    /** Of a field that is in its code. */
    private static final int CODE = -1;

    private final PicturesTable pictures;
    private final OfficeDrawings drawings;
    private final DocFloats floats;
    private final DocLooks looks;
    private final Eye eye;
    private final Overlay overlay;

    /** For every open field: below 0 in its code, else what was read before its result. */
    private final Deque<Integer> fields = new ArrayDeque<>();

    private RunLook look = RunLook.PLAIN;

    /** Text of one look that is not read yet; eyes want to see it whole. */
    private final StringBuilder letters = new StringBuilder();

    /** How many signs were read. */
    private int given;

    DocRuns(HWPFDocument document, DocLooks looks, Eye eye, Overlay overlay) {
        this.pictures = document.getPicturesTable();
        this.drawings = document.getOfficeDrawingsMain();
        this.floats = new DocFloats(document);
        this.looks = looks;
        this.eye = eye;
        this.overlay = overlay;
    }

    /**
     * Adds the text of a paragraph.
     *
     * @return whether the mark at its end was deleted, so that the next paragraph continues it
     */
    boolean read(Paragraph paragraph, ParagraphText out) {
        boolean endDeleted = false;
        looks.begin(paragraph);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            look = looks.of(run);
            characters(run, !run.isMarkedDeleted(), out);
            flush(out);
            endDeleted = run.isMarkedDeleted() && run.text().endsWith("\r");
        }
        return endDeleted;
    }

    private void flush(ParagraphText out) {
        out.append(eye.read(letters.toString(), look));
        letters.setLength(0);
    }

    private void letter(String letter) {
        letters.append(letter);
        given++;
    }

    private void characters(CharacterRun run, boolean shown, ParagraphText out) {
        if (shown && run.isSymbol() && !inCode()) {
            letter(Symbols.text(fontName(run), run.getSymbolCharacter()));
            return;
        }
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // [MS-DOC] 2.8.25: 0x13 begins a field, 0x14 ends its code, 0x15 ends it.
            if (c >= 0x13 && c <= 0x15) {
                field(c);
            } else if (shown && !inCode()) {
                character(c, run.getStartOffset() + i, run, out);
            }
        }
    }

    private static String fontName(CharacterRun run) {
        return run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
    }

    private boolean inCode() {
        return fields.contains(CODE);
    }

    /** What a field is to show that has no result, or an empty one, is not in the file. */
    private void field(char c) {
        if (c == 0x13) {
            fields.push(CODE);
        } else if (!fields.isEmpty()) {
            int before = fields.pop();
            if (c == 0x14) {
                fields.push(given);
            } else if (before == CODE || before == given) {
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
            case 0x0C -> {
                overlay.pageBreak();
                letter("\n");
            }
            case 0x0B, 0x0E -> letter("\n");
            case 0x1E -> letter("-");
            default -> letter(Character.toString(c));
        }
    }

    /** What has a place of its own on the page and hangs on the paragraph. */
    private void floating(int place, ParagraphText out) {
        eye.drawn();
        given++;
        Optional<OfficeDrawing> drawing = Optional.ofNullable(drawings.getOfficeDrawingAt(place));
        floats.of(place, drawing).ifPresent(overlay::hang);
        drawing.filter(DocRuns::isLarge)
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
        given++;
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
