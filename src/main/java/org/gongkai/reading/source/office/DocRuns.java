package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;

/** The printed text of a paragraph: without deletions, hidden text and the codes of fields. */
final class DocRuns {

    /** Pictures smaller than an inch either way are signs, not content. In twips. */
    private static final int SMALLEST_PICTURE = 1_440;

    /** Scale of a picture that is shown as large as it was made, in thousandths. */
    private static final int FULL_SIZE = 1_000;

    private final PicturesTable pictures;

    /** For every open field, whether its code has ended and its result is being read. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    DocRuns(HWPFDocument document) {
        this.pictures = document.getPicturesTable();
    }

    /** Adds the text of a paragraph. */
    void read(Paragraph paragraph, DocText out) {
        out.setEndDeleted(false);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean shown = !run.isMarkedDeleted() && !run.isVanished();
            characters(run, shown, out);
            out.setEndDeleted(run.isMarkedDeleted() && run.text().endsWith("\r"));
        }
    }

    private void characters(CharacterRun run, boolean shown, DocText out) {
        if (shown && run.isSymbol() && !fields.contains(false)) {
            out.append(Symbols.text(fontName(run), run.getSymbolCharacter()));
            return;
        }
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // [MS-DOC] 2.8.25: 0x13 begins a field, 0x14 ends its code, 0x15 ends it.
            if (c >= 0x13 && c <= 0x15) {
                field(c);
            } else if (shown && !fields.contains(false)) {
                character(c, run, out);
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
            fields.pop();
            if (c == 0x14) {
                fields.push(true);
            }
        }
    }

    private void character(char c, CharacterRun run, DocText out) {
        switch (c) {
            // The end of a paragraph or cell, and the marks of notes, comments and drawings.
            case '\r', 0x07, 0x02, 0x05, 0x08, 0x1F -> {}
            case 0x01 -> picture(run, out);
            case 0x0B, 0x0C, 0x0E -> out.append("\n");
            case 0x1E -> out.append("-");
            default -> out.append(Character.toString(c));
        }
    }

    private void picture(CharacterRun run, DocText out) {
        if (!pictures.hasPicture(run)) {
            return;
        }
        Picture picture = pictures.extractPicture(run, false);
        long width = (long) picture.getDxaGoal() * picture.getHorizontalScalingFactor();
        long height = (long) picture.getDyaGoal() * picture.getVerticalScalingFactor();
        long smallest = (long) SMALLEST_PICTURE * FULL_SIZE;
        if (width >= smallest && height >= smallest) {
            out.addPicture("");
        }
    }
}
