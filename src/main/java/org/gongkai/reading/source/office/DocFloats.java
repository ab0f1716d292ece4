package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.ddf.EscherTextboxRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FSPA;
import org.apache.poi.hwpf.model.FSPADocumentPart;
import org.apache.poi.hwpf.model.FSPATable;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.gongkai.reading.source.flow.Floating;

/**
 * Where pictures, shapes and text boxes of a Word 97 document lie over its text ([MS-DOC] 2.9.253).
 * What text flows around, lies behind it, or is see-through covers nothing.
 */
final class DocFloats {

    /** How text flows around: not at all. */
    private static final int NO_WRAP = 3;

    /** Kinds of shapes that are lines: they strike figures out. */
    private static final Set<Integer> LINES = Set.of(20, 32, 33, 34, 35, 36, 37, 38);

    private static final int ROTATION = 0x04;
    private static final int PICTURE = 0x104;
    private static final int FILL_OPACITY = 0x182;
    private static final int FILL = 0x1BF;
    private static final int FILLED = 0x10;
    private static final int LINE = 0x1FF;
    private static final int LINED = 0x08;
    private static final int ACROSS = 0x38F;
    private static final int ACROSS_FROM = 0x390;
    private static final int DOWN = 0x391;
    private static final int DOWN_FROM = 0x392;
    private static final int GROUP = 0x3BF;
    private static final int HIDDEN = 0x02;

    /** Of 65,536 parts, what a fill covers that nobody sees. */
    private static final int CLEAR = 6_500;

    /** What a shape says from the text, across and down. */
    private static final int FROM_TEXT = 2;

    private final FSPATable places;

    DocFloats(HWPFDocument document) {
        this.places =
                new FSPATable(
                        document.getTableStream(),
                        document.getFileInformationBlock(),
                        FSPADocumentPart.MAIN);
    }

    /** What hangs on a place of the text and covers it; empty where it does not. */
    Optional<Floating> of(int place, Optional<OfficeDrawing> drawing) {
        FSPA at = places.getFspaFromCp(place);
        if (at == null || at.getWr() != NO_WRAP || at.isFBelowText()) {
            return Optional.empty();
        }
        return Optional.of(new Shape(drawing)).filter(Shape::paints).map(shape -> shape.place(at));
    }

    /** A shape with what it says of itself. */
    private static final class Shape {

        private final Map<Integer, Integer> properties = new HashMap<>();
        private boolean text;
        private int kind = -1;

        Shape(Optional<OfficeDrawing> drawing) {
            drawing.map(OfficeDrawing::getOfficeArtSpContainer).ifPresent(this::read);
        }

        private void read(EscherContainerRecord shape) {
            for (EscherRecord record : shape) {
                if (record instanceof AbstractEscherOptRecord said) {
                    said.getEscherProperties().forEach(this::property);
                }
                text |= record instanceof EscherTextboxRecord;
                kind = kind < 0 ? record.getInstance() : kind;
            }
        }

        private void property(EscherProperty property) {
            int value =
                    property instanceof EscherSimpleProperty simple ? simple.getPropertyValue() : 0;
            properties.put((int) property.getPropertyNumber(), value);
        }

        boolean paints() {
            boolean hidden = is(GROUP, HIDDEN, false);
            boolean filled =
                    is(FILL, FILLED, true)
                            && properties.getOrDefault(FILL_OPACITY, CLEAR + 1) > CLEAR;
            boolean line = LINES.contains(kind) && is(LINE, LINED, true);
            boolean picture = properties.containsKey(PICTURE);
            return !hidden && (text || picture || line || (!LINES.contains(kind) && filled));
        }

        /** A switch, whose higher half says whether its lower half is meant. */
        private boolean is(int property, int bit, boolean otherwise) {
            int value = properties.getOrDefault(property, 0);
            return (value & (bit << Short.SIZE)) == 0 ? otherwise : (value & bit) != 0;
        }

        Floating place(FSPA at) {
            boolean placed =
                    properties.getOrDefault(DOWN, 0) == 0
                            && properties.getOrDefault(ROTATION, 0) == 0;
            if (!placed || at.getYaBottom() < at.getYaTop()) {
                return Floating.ANYWHERE;
            }
            int from = properties.getOrDefault(DOWN_FROM, (int) at.getBy());
            Floating down = down(from, at.getYaTop(), at.getYaBottom());
            boolean known =
                    properties.getOrDefault(ACROSS, 0) == 0
                            && properties.getOrDefault(ACROSS_FROM, (int) at.getBx()) == FROM_TEXT;
            return known ? down.across(at.getXaLeft(), at.getXaRight()) : down;
        }

        /** From the margin (0), the page (1), the paragraph (2) or its line (3). */
        private static Floating down(int from, int top, int bottom) {
            return switch (from) {
                case 0 -> Floating.onText(top, bottom);
                case 1 -> Floating.onPage(top, bottom);
                case FROM_TEXT -> Floating.between(top, bottom);
                default -> Floating.between(top, bottom + Floating.PARAGRAPH);
            };
        }
    }
}
