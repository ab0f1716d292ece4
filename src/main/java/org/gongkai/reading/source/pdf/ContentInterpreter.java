package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.gongkai.model.Sight;

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

    /**
     * The resources of the forms and the page that the form at hand was called from, inner first.
     */
    private final Deque<COSDictionary> enclosing = new ArrayDeque<>();

    private final Layers layers;
    private final IdentityHashMap<COSStream, PictureCover> covers = new IdentityHashMap<>();
    private final IdentityHashMap<COSBase, MixedPaints> paints = new IdentityHashMap<>();

    private final IdentityHashMap<COSStream, Boolean> printing = new IdentityHashMap<>();

    /** The pictures that were painted. */
    private final Set<COSStream> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    /** For each marked piece of contents that is open, whether it hides what is in it. */
    private final Deque<Boolean> marked = new ArrayDeque<>();

    private final GraphicsState first;
    private boolean clipPending;
    private boolean clipEvenOdd;
    private int depth;

    ContentInterpreter(
            PageInk page,
            FontFaces faces,
            Layers layers,
            GraphicsState state,
            COSDictionary resources) {
        this.page = page;
        this.text = new TextPainter(page);
        this.linework = new Linework(page);
        this.faces = faces;
        this.layers = layers;
        this.first = state.copy();
        this.state = state;
        this.resources = resources;
    }

    /**
     * Runs a whole content stream, as far as it goes: what is damaged costs no more than itself,
     * and the page is told.
     */
    void run(DecodedStream contents) throws PageLimitException {
        page.damage(contents.damage());
        ContentTokens tokens = new ContentTokens(contents.bytes());
        try {
            Operands operands = new Operands();
            for (int key = tokens.next(operands);
                    key != ContentTokens.END;
                    key = tokens.next(operands)) {
                budget.operator();
                apply(key, operands);
            }
        } catch (BrokenOffException e) {
            page.damage(FailureText.describe(e));
        }
        page.damage(tokens.damage());
    }

    private void apply(int key, Operands operands) throws PageLimitException {
        try {
            Operators.apply(key, operands, this);
        } catch (PageLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            page.damage(FailureText.describe(e));
        }
    }

    /** The pictures that were painted, those within the contents left out. */
    Set<COSStream> shown() {
        return shown;
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
        // A form whose resources lack it uses that of where it is called.
        for (COSDictionary outer : enclosing) {
            state.face = state.face.or(() -> faces.find(outer, name));
        }
        state.fontSize = size;
    }

    /** {@code gs}: the entries that change what is seen. */
    void applyExternalState(COSName name) {
        COSDictionary entries = resource(COSName.EXT_G_STATE, name);
        state.lineWidth = entries.getFloat(COSName.LW, (float) state.lineWidth);
        state.strokeAlpha = entries.getFloat(COSName.CA, (float) state.strokeAlpha);
        state.fillAlpha = entries.getFloat(COSName.CA_NS, (float) state.fillAlpha);
        COSBase blend = entries.getDictionaryObject(COSName.BM);
        if (blend != null) {
            state.blend = Blend.of(blend);
        }
        COSBase transfer = entries.getDictionaryObject(COSName.TR2, COSName.TR);
        if (transfer != null) {
            state.transfers = !(transfer instanceof COSName);
        }
        COSBase mask = entries.getDictionaryObject(COSName.SMASK);
        if (mask != null) {
            state.masked = mask instanceof COSDictionary;
        }
        COSArray font = entries.getCOSArray(COSName.FONT);
        if (font != null
                && font.size() == 2
                && font.getObject(0) instanceof COSDictionary dictionary
                && font.getObject(1) instanceof COSNumber size) {
            state.face = Optional.of(faces.of(dictionary));
            state.fontSize = size.floatValue();
        }
    }

    /** {@code BMC} and {@code BDC}: contents of a layer that is off are not shown. */
    void beginMarked(Operands in) throws PageLimitException {
        boolean layer = COSName.OC.equals(in.name(0));
        boolean hides = layer && !layers.shows(resource(COSName.PROPERTIES, in.name(1)));
        marked.push(hides);
        PageBudget.check(marked.size(), PageBudget.MOST_SAVED_STATES, "marked contents");
        if (hides) {
            page.hide();
        }
    }

    void endMarked() {
        if (!marked.isEmpty() && marked.pop()) {
            page.unhide();
        }
    }

    Ink.Space inkSpace(COSName name) {
        return Ink.space(colourSpace(name));
    }

    MixedPaints paints(COSName name) {
        return paints.computeIfAbsent(colourSpace(name), MixedPaints::of);
    }

    /** Whether a pattern shows text of its own, as far as one operator tells. */
    boolean patternPrints(COSName name) {
        COSDictionary all = resources.getCOSDictionary(COSName.PATTERN);
        COSBase pattern = all == null ? null : all.getDictionaryObject(name);
        return pattern instanceof COSStream stream
                && printing.computeIfAbsent(stream, ContentTokens::showText);
    }

    private COSBase colourSpace(COSName name) {
        COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
        COSBase own = spaces == null ? null : spaces.getDictionaryObject(name);
        return own == null ? name : own;
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

    void clipWithPath(boolean evenOdd) {
        clipPending = true;
        clipEvenOdd = evenOdd;
    }

    void endPath() {
        clipTo(path.take());
    }

    void fill(boolean evenOdd, boolean stroke) throws PageLimitException {
        List<PathBuilder.Subpath> shapes = path.take();
        if (state.fills()) {
            linework.fill(shapes, evenOdd, state);
        }
        if (stroke) {
            stroke(shapes);
        }
        clipTo(shapes);
    }

    void closeAndFill(boolean evenOdd) throws PageLimitException {
        path.close();
        fill(evenOdd, true);
    }

    void stroke() throws PageLimitException {
        List<PathBuilder.Subpath> shapes = path.take();
        stroke(shapes);
        clipTo(shapes);
    }

    void closeAndStroke() throws PageLimitException {
        path.close();
        stroke();
    }

    private void stroke(List<PathBuilder.Subpath> shapes) throws PageLimitException {
        if (state.strokes()) {
            linework.stroke(shapes, state.lineWidth * state.ctm.scale(), state);
        }
    }

    /** Makes a path that has ended the clip, if {@code W} asked for that. */
    private void clipTo(List<PathBuilder.Subpath> shapes) {
        if (clipPending && !shapes.isEmpty()) {
            state.clip(Area.of(shapes, clipEvenOdd));
        }
        clipPending = false;
    }

    /** {@code Do}: a picture or a form; anything else is passed over. */
    void invoke(COSName name) throws IOException {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        COSBase found = objects == null ? null : objects.getDictionaryObject(name);
        if (found instanceof COSStream object) {
            COSName subtype = object.getCOSName(COSName.SUBTYPE);
            if (COSName.IMAGE.equals(subtype)) {
                paintPicture(object);
            } else if (COSName.FORM.equals(subtype)) {
                runForm(object);
            }
        } else if (found == null && objects != null && objects.containsKey(name)) {
            page.damage("a picture or form that it names is not in the document");
        }
    }

    private void paintPicture(COSStream picture) throws PageLimitException {
        if (!state.fills() || !layers.shows(picture.getCOSDictionary(COSName.OC))) {
            return;
        }
        addPicture();
        shown.add(picture);
        if (state.hides()) {
            PictureCover cover = covers.computeIfAbsent(picture, PictureCover::new);
            state.ctm
                    .inverse()
                    .map(inverse -> cover.placed(state.ctm, inverse).within(state.window))
                    .ifPresent(area -> page.cover(area, Ink.UNKNOWN));
        }
    }

    /** {@code sh}: fills all that is left to paint in. */
    void paintShading() {
        if (state.fills() && state.hides()) {
            page.cover(state.window, Ink.UNKNOWN);
        }
    }

    /** Paints a form into a rectangle of the page, as annotations are. */
    void paintInto(Extent place, COSStream form) throws IOException {
        Operands box = Operands.of(form.getCOSArray(COSName.BBOX));
        Operands matrix = Operands.of(form.getCOSArray(COSName.MATRIX));
        if (!box.areNumbers(4)) {
            return;
        }
        Affine own = matrix.areNumbers(6) ? matrix.matrix() : Affine.IDENTITY;
        Extent shown = own.of(box.extent());
        double x = place.width() / shown.width();
        double y = place.height() / shown.height();
        if (Double.isFinite(x) && Double.isFinite(y)) {
            saved.clear();
            while (!marked.isEmpty()) {
                endMarked();
            }
            state = first.copy();
            Affine fit =
                    new Affine(
                            x,
                            0,
                            0,
                            y,
                            place.left() - shown.left() * x,
                            place.top() - shown.top() * y);
            state.ctm = fit.then(first.ctm);
            runForm(form);
        }
    }

    /** Something on the page that is not read, in the space of its contents. */
    void trace(Sight sight, Extent place) throws PageLimitException {
        page.trace(sight, first.ctm.of(place));
    }

    /**
     * {@code BI}: a picture within the contents.
     *
     * @param stencil whether it lets through what is below it
     */
    void paintInlinePicture(boolean stencil) throws PageLimitException {
        if (state.fills()) {
            addPicture();
        }
        if (state.hides() && !stencil) {
            page.cover(state.ctm.of(Extent.UNIT).intersect(state.clip), Ink.UNKNOWN);
        }
    }

    private void addPicture() throws PageLimitException {
        page.addPicture(state.ctm.of(Extent.UNIT).intersect(state.clip));
    }

    private void runForm(COSStream form) throws IOException {
        budget.form();
        boolean hides = !layers.shows(form.getCOSDictionary(COSName.OC));
        if (hides) {
            page.hide();
        }
        PageBudget.check(++depth, PageBudget.DEEPEST_FORM, "forms within one another");
        COSDictionary outerResources = resources;
        GraphicsState outerState = state;
        int outerSaved = saved.size();
        int outerMarked = marked.size();
        enclosing.push(resources);
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        resources = own == null ? resources : own;
        state = state.copy();
        if (form.getCOSDictionary(COSName.GROUP) != null) {
            state.beginGroup();
        }
        try {
            enter(form);
            run(StreamBytes.of(form));
        } finally {
            while (saved.size() > outerSaved) {
                saved.pop();
            }
            while (marked.size() > outerMarked) {
                endMarked();
            }
            if (hides) {
                page.unhide();
            }
            state = outerState;
            resources = outerResources;
            enclosing.pop();
            depth--;
        }
    }

    private void enter(COSStream form) {
        Operands matrix = Operands.of(form.getCOSArray(COSName.MATRIX));
        if (matrix.areNumbers(6)) {
            state.ctm = matrix.matrix().then(state.ctm);
        }
        Operands box = Operands.of(form.getCOSArray(COSName.BBOX));
        if (box.areNumbers(4)) {
            state.clip(state.ctm.of(box.extent()));
        }
    }

    private COSDictionary resource(COSName kind, COSName name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        COSDictionary found = all == null ? null : all.getCOSDictionary(name);
        return found == null ? new COSDictionary() : found;
    }
}
