package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.gongkai.model.Sight;

/**
 * Paints the annotations and form fields of a page, as a screen shows them: their appearance is
 * print like any other, and covers what is below it.
 */
final class Annotations {

    /** Fields that are parts of one another. */
    private static final int DEEPEST = 8;

    /** Annotations of a page that are painted. */
    private static final int MOST = 5_000;

    /** Flags of annotations that no screen shows: hidden, no view. */
    private static final int UNSEEN = 2 | 32;

    /** Kinds that show nothing of their own on the page, or only what the mouse brings up. */
    private static final Set<String> SILENT = Set.of("Popup", "Movie", "Sound");

    /** The kind that shows what it leads from, and seldom something of its own. */
    private static final String LINK = "Link";

    /** Kinds that viewers draw in ways of their own where nothing says how. */
    private static final Set<String> VIEWERS_OWN = Set.of("Stamp", "FileAttachment", "FreeText");

    /** The flag of fields that show a star for each character. */
    private static final int SECRET = 1 << 13;

    private static final COSName LOOK = COSName.getPDFName("MK");

    /** Kinds that viewers draw in black where they name no colour. */
    private static final Set<String> BLACK =
            Set.of("StrikeOut", "Ink", "Line", "Square", "Circle", "Polygon", "PolyLine");

    private final PDDocument document;
    private final Layers layers;
    private final boolean fields;

    Annotations(PDDocument document, Layers layers) {
        this.document = document;
        this.layers = layers;
        this.fields = makeFields(document);
    }

    /** Fields whose appearance the viewer is to make get it; gives whether there are such. */
    private static boolean makeFields(PDDocument document) {
        COSDictionary form =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form == null || !form.getBoolean(COSName.NEED_APPEARANCES, false)) {
            return false;
        }
        try {
            document.getDocumentCatalog().getAcroForm();
        } catch (RuntimeException e) {
            return false;
        }
        return true;
    }

    void paint(PDPage page, ContentInterpreter contents) throws IOException {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < Math.min(all.size(), MOST); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation && isShown(annotation)) {
                paint(annotation, contents);
            }
        }
    }

    private boolean isShown(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        return !SILENT.contains(kind)
                && (!kind.equals(LINK) || annotation.containsKey(COSName.AP))
                && (annotation.getInt(COSName.F, 0) & UNSEEN) == 0
                && layers.shows(annotation.getCOSDictionary(COSName.OC));
    }

    private void paint(COSDictionary annotation, ContentInterpreter contents) throws IOException {
        Operands corners = Operands.of(annotation.getCOSArray(COSName.RECT));
        if (!corners.areNumbers(4)) {
            return;
        }
        boolean made = !annotation.containsKey(COSName.AP);
        Optional<PDAppearanceStream> appearance = appearance(annotation);
        if (appearance.isPresent()) {
            paint(corners.extent(), appearance.get(), contents);
        }
        if (appearance.isEmpty() ? hasValue(annotation, DEEPEST) : isSecret(annotation, DEEPEST)) {
            contents.trace(Sight.DRAWN, corners.extent());
        } else if (made && isViewersOwn(annotation, appearance.isPresent())) {
            contents.trace(Sight.DRAWN, corners.extent());
        }
    }

    /** Whether viewers show what nothing in the file draws: icons, text, the ground of a field. */
    private static boolean isViewersOwn(COSDictionary annotation, boolean drawn) {
        COSDictionary look = annotation.getCOSDictionary(LOOK);
        boolean ground = look != null && look.getCOSArray(COSName.BG) != null;
        return VIEWERS_OWN.contains(annotation.getNameAsString(COSName.SUBTYPE, ""))
                || (!drawn && ground && look.getCOSArray(COSName.BG).size() > 0);
    }

    /** Whether a field, or one that it is part of, shows stars. */
    private static boolean isSecret(COSDictionary field, int depth) {
        COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
        return (field.getInt(COSName.FF, 0) & SECRET) != 0
                || (parent != null && depth > 0 && isSecret(parent, depth - 1));
    }

    /** A broken appearance costs no more than itself, as in all viewers. */
    private static void paint(
            Extent place, PDAppearanceStream appearance, ContentInterpreter contents)
            throws PageLimitException {
        try {
            contents.paintInto(place, appearance.getCOSObject());
        } catch (PageLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What was painted of it is there.
            contents.path.take();
        }
    }

    private Optional<PDAppearanceStream> appearance(COSDictionary dictionary) {
        try {
            PDAnnotation annotation = PDAnnotation.createAnnotation(dictionary);
            if (annotation.getNormalAppearanceStream() == null && !fields) {
                if (BLACK.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""))
                        && !dictionary.containsKey(COSName.C)) {
                    dictionary.setItem(
                            COSName.C,
                            new PDColor(new float[1], PDDeviceGray.INSTANCE).toCOSArray());
                }
                annotation.constructAppearances(document);
            }
            return Optional.ofNullable(annotation.getNormalAppearanceStream());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a field, or one that it is part of, holds a text that some viewers show. */
    private static boolean hasValue(COSDictionary field, int depth) {
        String value = field.getString(COSName.V, "");
        COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
        return !value.isBlank() || (parent != null && depth > 0 && hasValue(parent, depth - 1));
    }
}
