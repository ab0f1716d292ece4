package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * Runs the contents of one page, once. Operators that neither place text, lines or pictures nor
 * change the state for those are passed over, and so are operators with wrong operands, as every
 * viewer does.
 */
final class ContentInterpreter {

    final PageInk page;
    final TextPainter text;
    final PathBuilder path = new PathBuilder();
    private final Linework linework;
    private final FontFaces faces;
    private final PageBudget budget = new PageBudget();
    private final Deque<GraphicsState> saved = new ArrayDeque<>();
    private GraphicsState state;
    private COSDictionary resources;
    private boolean clipPending;
    private int depth;

    ContentInterpreter(
            PageInk page, FontFaces faces, GraphicsState state, COSDictionary resources) {
        this.page = page;
        this.text = new TextPainter(page);
        this.linework = new Linework(page);
        this.faces = faces;
        this.state = state;
        this.resources = resources;
    }

    /** Runs a whole content stream. */
    void run(byte[] contents) throws IOException {
        ContentTokens tokens = new ContentTokens(contents);
        Operands operands = new Operands();
        for (int key = tokens.next(operands);
                key != ContentTokens.END;
                key = tokens.next(operands)) {
            budget.operator();
            Operators.apply(key, operands, this);
        }
    }

    GraphicsState state() {
        return state;
    }

    void save() throws PageLimitException {
        saved.push(state.copy());
        PageBudget.check(saved.size(), PageBudget.MOST_SAVED_STATES, "saved states");
    }

    void restore() {
        if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }

    void chooseFont(COSName name, double size) {
        state.face = faces.find(resources, name);
        state.fontSize = size;
    }

    /** {@code gs}: the entries that change what is seen. */
    void applyExternalState(COSName name) {
        COSDictionary entries = resource(COSName.EXT_G_STATE, name);
        state.lineWidth = entries.getFloat(COSName.LW, (float) state.lineWidth);
        state.strokeAlpha = entries.getFloat(COSName.CA, (float) state.strokeAlpha);
        state.fillAlpha = entries.getFloat(COSName.CA_NS, (float) state.fillAlpha);
        COSArray font = entries.getCOSArray(COSName.FONT);
        if (font != null
                && font.size() == 2
                && font.getObject(0) instanceof COSDictionary dictionary
                && font.getObject(1) instanceof COSNumber size) {
            state.face = Optional.of(faces.of(dictionary));
            state.fontSize = size.floatValue();
        }
    }

    Ink.Space inkSpace(COSName name) {
        COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
        COSBase own = spaces == null ? null : spaces.getDictionaryObject(name);
        return Ink.space(own == null ? name : own);
    }

    void moveTo(double x, double y) {
        path.moveTo(state.ctm.x(x, y), state.ctm.y(x, y));
    }

    void lineTo(double x, double y) {
        path.lineTo(state.ctm.x(x, y), state.ctm.y(x, y));
    }

    void curveTo(double x, double y) {
        path.curveTo(state.ctm.x(x, y), state.ctm.y(x, y));
    }

    /** {@code re}: corner, width and height. */
    void rectangle(Operands in) {
        double x = in.number(0);
        double y = in.number(1);
        moveTo(x, y);
        lineTo(x + in.number(2), y);
        lineTo(x + in.number(2), y + in.number(3));
        lineTo(x, y + in.number(3));
        path.close();
    }

    void clipWithPath() {
        clipPending = true;
    }

    /** Ends the path; fills or strokes it, then makes it the clip if {@code W} asked for that. */
    void paint(boolean fill, boolean stroke) throws PageLimitException {
        List<PathBuilder.Subpath> shapes = path.take();
        if (fill && state.fills()) {
            linework.fill(shapes, state.fillInk, state.clip);
        }
        if (stroke && state.strokes()) {
            double width = state.lineWidth * state.ctm.scale();
            linework.stroke(shapes, width, state.strokeInk, state.clip);
        }
        if (clipPending) {
            clipPending = false;
            shapes.stream()
                    .map(PathBuilder.Subpath::extent)
                    .reduce(Extent::union)
                    .ifPresent(this::clip);
        }
    }

    void closeAndPaint(boolean fill, boolean stroke) throws PageLimitException {
        path.close();
        paint(fill, stroke);
    }

    /** {@code Do}: a picture or a form; anything else is passed over. */
    void invoke(COSName name) throws IOException {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects != null && objects.getDictionaryObject(name) instanceof COSStream object) {
            COSName subtype = object.getCOSName(COSName.SUBTYPE);
            if (COSName.IMAGE.equals(subtype)) {
                paintPicture();
            } else if (COSName.FORM.equals(subtype)) {
                runForm(object);
            }
        }
    }

    void paintPicture() throws PageLimitException {
        if (state.fillAlpha > Ink.FAINTEST) {
            page.addPicture(state.ctm.of(Extent.UNIT).intersect(state.clip));
        }
    }

    private void runForm(COSStream form) throws IOException {
        budget.form();
        PageBudget.check(++depth, PageBudget.DEEPEST_FORM, "forms within one another");
        COSDictionary outerResources = resources;
        GraphicsState outerState = state;
        int outerSaved = saved.size();
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        resources = own == null ? resources : own;
        state = state.copy();
        enter(form);
        run(StreamBytes.of(form));
        while (saved.size() > outerSaved) {
            saved.pop();
        }
        state = outerState;
        resources = outerResources;
        depth--;
    }

    private void enter(COSStream form) {
        Operands matrix = Operands.of(form.getCOSArray(COSName.MATRIX));
        if (matrix.areNumbers(6)) {
            state.ctm = matrix.matrix().then(state.ctm);
        }
        Operands box = Operands.of(form.getCOSArray(COSName.BBOX));
        if (box.areNumbers(4)) {
            clip(state.ctm.of(box.extent()));
        }
    }

    private void clip(Extent extent) {
        state.clip = state.clip.intersect(extent);
    }

    private COSDictionary resource(COSName kind, COSName name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        COSDictionary found = all == null ? null : all.getCOSDictionary(name);
        return found == null ? new COSDictionary() : found;
    }
}
