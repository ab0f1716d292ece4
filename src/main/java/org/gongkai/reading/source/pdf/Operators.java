package org.gongkai.reading.source.pdf;

import java.io.IOException;

/** The operators of content streams (PDF 32000-1 annex A) that matter to a reader of text. */
final class Operators {

    /** Characters of an operator are below 128, and the third tells nothing. */
    private static final Entry[] TABLE = table();

    private Operators() {}

    /** What an operator does. */
    private interface Action {
        void run(ContentInterpreter page, Operands operands) throws IOException;
    }

    /**
     * An operator.
     *
     * @param numbers how many numbers must come before it
     */
    private record Entry(int numbers, Action action) {}

    /** Applies an operator; does nothing when its operands are not such as it takes. */
    static void apply(int key, Operands operands, ContentInterpreter page) throws IOException {
        Entry entry = TABLE[key];
        if (entry != null && operands.areNumbers(entry.numbers())) {
            entry.action().run(page, operands);
        }
    }

    /** Whether a key is that of an operator that is looked at. */
    static boolean isKnown(int key) {
        return TABLE[key] != null;
    }

    private static Entry[] table() {
        Entry[] table = new Entry[128 * 128];
        addState(table);
        addInk(table);
        addPaths(table);
        addPainting(table);
        addTextState(table);
        addText(table);
        return table;
    }

    private static void addState(Entry[] table) {
        put(table, "q", 0, (page, in) -> page.save());
        put(table, "Q", 0, (page, in) -> page.restore());
        put(table, "cm", 6, (page, in) -> page.state().ctm = in.matrix().then(page.state().ctm));
        put(table, "w", 1, (page, in) -> page.state().lineWidth = in.number(0));
        put(table, "gs", 0, (page, in) -> page.applyExternalState(in.name(0)));
        put(table, "Do", 0, (page, in) -> page.invoke(in.name(0)));
        put(table, "BI", 0, (page, in) -> page.paintInlinePicture(in.size() > 0));
        put(table, "sh", 0, (page, in) -> page.paintShading());
        put(table, "BM", 0, (page, in) -> page.beginMarked(in));
        put(table, "BD", 0, (page, in) -> page.beginMarked(in));
        put(table, "EM", 0, (page, in) -> page.endMarked());
    }

    private static void addInk(Entry[] table) {
        put(table, "g", 1, (page, in) -> page.state().fillInk = Ink.of(Ink.Space.LIGHT, in));
        put(table, "rg", 3, (page, in) -> page.state().fillInk = Ink.of(Ink.Space.LIGHT, in));
        put(table, "k", 4, (page, in) -> page.state().fillInk = Ink.of(Ink.Space.PAINT, in));
        put(table, "G", 1, (page, in) -> page.state().strokeInk = Ink.of(Ink.Space.LIGHT, in));
        put(table, "RG", 3, (page, in) -> page.state().strokeInk = Ink.of(Ink.Space.LIGHT, in));
        put(table, "K", 4, (page, in) -> page.state().strokeInk = Ink.of(Ink.Space.PAINT, in));
        put(table, "cs", 0, Operators::chooseFillSpace);
        put(table, "CS", 0, Operators::chooseStrokeSpace);
        put(table, "sc", 0, Operators::chooseFill);
        put(table, "SC", 0, Operators::chooseStroke);
    }

    private static void chooseFillSpace(ContentInterpreter page, Operands in) {
        MixedPaints paints = page.paints(in.name(0));
        page.state().fillPaints = paints;
        page.state().fillInk = paints.initial(page.inkSpace(in.name(0)));
    }

    private static void chooseStrokeSpace(ContentInterpreter page, Operands in) {
        MixedPaints paints = page.paints(in.name(0));
        page.state().strokePaints = paints;
        page.state().strokeInk = paints.initial(page.inkSpace(in.name(0)));
    }

    private static void chooseFill(ContentInterpreter page, Operands in) {
        GraphicsState state = page.state();
        state.fillPattern = in.size() > 0 && !in.isNumber(in.size() - 1);
        state.fillPrints = state.fillPattern && page.patternPrints(in.name(in.size() - 1));
        state.fillInk = state.fillPaints.white(in).orElse(Ink.of(state.fillInk.space(), in));
    }

    private static void chooseStroke(ContentInterpreter page, Operands in) {
        GraphicsState state = page.state();
        state.strokePattern = in.size() > 0 && !in.isNumber(in.size() - 1);
        state.strokeInk = state.strokePaints.white(in).orElse(Ink.of(state.strokeInk.space(), in));
    }

    private static void addPaths(Entry[] table) {
        put(table, "m", 2, (page, in) -> page.moveTo(in.number(0), in.number(1)));
        put(table, "l", 2, (page, in) -> page.lineTo(in.number(0), in.number(1)));
        put(table, "c", 6, (page, in) -> page.curveTo(in.number(4), in.number(5)));
        put(table, "v", 4, (page, in) -> page.curveTo(in.number(2), in.number(3)));
        put(table, "y", 4, (page, in) -> page.curveTo(in.number(2), in.number(3)));
        put(table, "h", 0, (page, in) -> page.path.close());
        put(table, "re", 4, (page, in) -> page.rectangle(in));
        put(table, "W", 0, (page, in) -> page.clipWithPath(false));
        put(table, "W*", 0, (page, in) -> page.clipWithPath(true));
    }

    private static void addPainting(Entry[] table) {
        put(table, "n", 0, (page, in) -> page.endPath());
        put(table, "S", 0, (page, in) -> page.stroke());
        put(table, "s", 0, (page, in) -> page.closeAndStroke());
        for (String rule : new String[] {"", "*"}) {
            boolean evenOdd = rule.equals("*");
            put(table, "f" + rule, 0, (page, in) -> page.fill(evenOdd, false));
            put(table, "B" + rule, 0, (page, in) -> page.fill(evenOdd, true));
            put(table, "b" + rule, 0, (page, in) -> page.closeAndFill(evenOdd));
        }
        put(table, "F", 0, (page, in) -> page.fill(false, false));
    }

    private static void addTextState(Entry[] table) {
        put(table, "Tf", 0, (page, in) -> page.chooseFont(in.name(0), in.number(1)));
        put(table, "Tc", 1, (page, in) -> page.state().characterSpacing = in.number(0));
        put(table, "Tw", 1, (page, in) -> page.state().wordSpacing = in.number(0));
        put(table, "Tz", 1, (page, in) -> page.state().horizontalScale = in.number(0) / 100);
        put(table, "TL", 1, (page, in) -> page.state().leading = in.number(0));
        put(table, "Ts", 1, (page, in) -> page.state().rise = in.number(0));
        put(table, "Tr", 1, (page, in) -> page.state().renderMode = (int) in.number(0));
    }

    private static void addText(Entry[] table) {
        put(table, "BT", 0, (page, in) -> page.text.begin());
        put(table, "ET", 0, (page, in) -> page.text.end(page.state()));
        put(table, "Td", 2, (page, in) -> page.text.nextLine(in.number(0), in.number(1)));
        put(table, "TD", 2, Operators::nextLineWithLeading);
        put(table, "Tm", 6, (page, in) -> page.text.set(in.matrix()));
        put(table, "T*", 0, (page, in) -> page.text.nextLine(0, -page.state().leading));
        put(table, "Tj", 0, (page, in) -> page.text.show(in.string(0), page.state()));
        put(table, "TJ", 0, (page, in) -> page.text.show(in.array(0), page.state()));
        put(table, "'", 0, Operators::showOnNextLine);
        put(table, "\"", 2, Operators::showSpacedOnNextLine);
    }

    private static void nextLineWithLeading(ContentInterpreter page, Operands in) {
        page.state().leading = -in.number(1);
        page.text.nextLine(in.number(0), in.number(1));
    }

    private static void showOnNextLine(ContentInterpreter page, Operands in) throws IOException {
        page.text.nextLine(0, -page.state().leading);
        page.text.show(in.string(0), page.state());
    }

    private static void showSpacedOnNextLine(ContentInterpreter page, Operands in)
            throws IOException {
        page.state().wordSpacing = in.number(0);
        page.state().characterSpacing = in.number(1);
        page.text.nextLine(0, -page.state().leading);
        page.text.show(in.string(2), page.state());
    }

    private static void put(Entry[] table, String name, int numbers, Action action) {
        table[ContentTokens.key(name)] = new Entry(numbers, action);
    }
}
