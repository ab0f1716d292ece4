package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.gongkai.model.Block;

/**
 * Goes along while the body of a text document is read, and says which cells of its tables may lie
 * below pictures, shapes and text boxes that float over the text. Such documents have no pages
 * before a program lays them out: how high paragraphs and rows are is only known to be between
 * bounds, and a cell that may be covered is said to be. Used by one thread, for one document.
 *
 * <pre>{@code
 * overlay.begin();
 * overlay.hang(picture); // on the paragraph that follows
 * overlay.paragraph();
 * List<Block> blocks = overlay.end(read);
 * }</pre>
 */
public final class Overlay {

    /** What is beyond a break between pages. */
    private static final Slab BREAK = new Slab(10 * Floating.PAGE, 10 * Floating.PAGE);

    private final List<Slab> slabs = new ArrayList<>();
    private final List<Hung> hung = new ArrayList<>();
    private final List<CoveredTable> tables = new ArrayList<>();

    private Letters letters = new Letters();

    /** How many tables and other things around are not in the run of the text itself. */
    private int inside = 1;

    private boolean inTable;
    private int row = -1;
    private int cell = -1;
    private final List<RowHeight> rows = new ArrayList<>();

    /** A paragraph or a row: twips that it has at least and at most. */
    record Slab(long least, long most) {}

    /** The letters of a paragraph so far. */
    private static final class Letters {

        /** Points of text that says nothing of its size. */
        private static final double SMALLER = 10.5;

        private static final double LARGER = 16;

        /** Characters from here on have full width. */
        private static final char WIDE = '\u2E80';

        private double ems;
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest;
        private int breaks;

        void add(String text, OptionalDouble points) {
            if (!text.isBlank()) {
                smallest = Math.min(smallest, points.orElse(SMALLER));
                largest = Math.max(largest, points.orElse(LARGER));
            }
            ems += text.chars().mapToDouble(c -> c < WIDE ? 1 / 2.0 : 1).sum();
            breaks += (int) text.chars().filter(c -> c == '\n').count();
        }

        LetterSize size() {
            return largest == 0
                    ? new LetterSize(
                            LetterSize.EMPTY.least() * (1 + breaks),
                            LetterSize.EMPTY.most() * (1 + breaks))
                    : LetterSize.of(ems, smallest, largest, breaks);
        }
    }

    /** What hangs on a slab, and on which cell of it; -1 for none. */
    private record Hung(int slab, int cell, Floating floating) {}

    /** What a row says of its height; 0 where it does not. */
    private record RowHeight(int least, int most) {}

    /** The body begins. */
    public void begin() {
        inside--;
    }

    /** The body ends; its blocks, with what is said of cells that may be covered. */
    public List<Block> end(List<Block> blocks) {
        inside++;
        return hung.isEmpty() || tables.isEmpty() ? blocks : covered(blocks);
    }

    /** Reads what has a place of its own: a text box, a note. */
    public <T> T aside(Supplier<T> reading) {
        Letters around = letters;
        letters = new Letters();
        inside++;
        try {
            return reading.get();
        } finally {
            inside--;
            letters = around;
        }
    }

    /** Text of the paragraph that is being read. */
    void text(String text, OptionalDouble points) {
        letters.add(text, points);
    }

    /** A paragraph ends. */
    public void paragraph() {
        if (inside == 0) {
            LetterSize size = letters.size();
            slabs.add(new Slab(size.least(), size.most()));
        }
        letters = new Letters();
    }

    /** The text goes on on another page. */
    public void pageBreak() {
        if (inside == 0) {
            slabs.add(BREAK);
        }
    }

    /** Something hangs on the paragraph that is being read, or on the cell. */
    public void hang(Floating floating) {
        boolean body = inside == 0;
        if (body || inTable) {
            hung.add(new Hung(slabs.size() + Math.max(0, row), body ? -1 : cell, floating));
        }
    }

    /** A table begins, or one within another. */
    public void beginTable() {
        inTable |= inside == 0;
        inside++;
    }

    /**
     * The table ends.
     *
     * @param measured whether the edges of its cells are in twips
     * @return its blocks
     */
    public List<Block> endTable(boolean measured, List<List<DraftCell>> drafts) {
        List<Block> blocks = TableArranger.arrange(drafts);
        inside--;
        if (inside == 0) {
            add(new CoveredTable(slabs.size(), drafts, measured, blocks));
            inTable = false;
            row = -1;
            cell = -1;
            rows.clear();
            letters = new Letters();
        }
        return blocks;
    }

    private void add(CoveredTable table) {
        tables.add(table);
        for (int r = 0; r < table.rows(); r++) {
            RowHeight given = r < rows.size() ? rows.get(r) : new RowHeight(0, 0);
            Slab text = table.height(r);
            long least = Math.max(given.least, given.most > 0 ? given.most : text.least());
            slabs.add(new Slab(least, given.most > 0 ? given.most : Math.max(least, text.most())));
        }
    }

    /** A row of the table begins. */
    public void row() {
        if (inTable && inside == 1) {
            row++;
            cell = -1;
            rows.add(new RowHeight(0, 0));
        }
    }

    /**
     * How high the row is.
     *
     * @param least twips that it has at least; 0 where it does not say
     * @param most twips that it has exactly; 0 where it grows with its text
     */
    public void height(int least, int most) {
        if (inTable && inside == 1 && row >= 0) {
            rows.set(row, new RowHeight(least, most));
        }
    }

    /** A cell of the row begins. */
    public void cell() {
        if (inTable && inside == 1) {
            cell++;
        }
    }

    private List<Block> covered(List<Block> blocks) {
        long[] least = new long[slabs.size() + 1];
        long[] most = new long[slabs.size() + 1];
        for (int i = 0; i < slabs.size(); i++) {
            least[i + 1] = least[i] + slabs.get(i).least();
            most[i + 1] = most[i] + slabs.get(i).most();
        }
        List<Block> out = new ArrayList<>(blocks);
        for (CoveredTable table : tables) {
            for (Hung each : hung) {
                if (each.slab < slabs.size()) {
                    cover(table, each, placed(each, most), least, most);
                }
            }
            table.replaceIn(out);
        }
        return List.copyOf(out);
    }

    /** Where it is, from the top of its slab. */
    private Floating placed(Hung each, long[] most) {
        Floating at = each.floating;
        if (!at.onPage()) {
            return at;
        }
        int from = each.slab;
        while (from > 0 && slabs.get(from - 1).least() < BREAK.least()) {
            from--;
        }
        long lowest =
                Math.min(
                        Floating.PAGE - Floating.LEAST_MARGIN,
                        Floating.MOST_MARGIN + most[each.slab] - most[from]);
        return new Floating(
                at.top() - (int) lowest,
                at.bottom() - Floating.LEAST_MARGIN,
                at.left(),
                at.right(),
                false);
    }

    private static void cover(
            CoveredTable table, Hung each, Floating at, long[] least, long[] most) {
        int anchor = each.slab;
        for (int r = 0; r < table.rows(); r++) {
            int slab = table.first() + r;
            boolean below = slab >= anchor;
            long top = below ? least[slab] - least[anchor] : most[slab] - most[anchor];
            long bottom = below ? most[slab + 1] - most[anchor] : least[slab + 1] - least[anchor];
            // Where it hangs on a paragraph amid a cell, that is lower by what stands above.
            long lower = each.cell >= 0 ? most[anchor + 1] - most[anchor] : 0;
            if (at.top() < bottom && at.bottom() + lower > top) {
                table.cover(r, anchor - table.first(), each.cell, at);
            }
        }
    }
}
