package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.model.PictureFile;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.Floating;
import org.gongkai.reading.source.flow.Overlay;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.flow.TableArranger;

/** A run of paragraphs and tables: the body, a note, a text box, a header. */
final class RtfStory {

    /** Tables inside one another; broken files claim any number. */
    static final int DEEPEST = 20;

    private final StringBuilder paragraph = new StringBuilder();
    private int given;
    private final BlockList body = new BlockList();

    /** Looks at the cell that is being read. */
    private final Overlay overlay = new Overlay();

    private final Eye eye = new Eye(overlay);

    private final boolean isBody;

    /** The tables that are open, the outermost first. */
    private final List<RtfTable> tables = new ArrayList<>();

    private final Set<Sight> inText = EnumSet.noneOf(Sight.class);

    private List<Block> anchors = new ArrayList<>();

    /**
     * @param isBody whether it is the text itself
     */
    RtfStory(boolean isBody) {
        this.isBody = isBody;
        if (isBody) {
            overlay.begin();
        }
        eye.open();
    }

    /** Something floats over the text, which hangs on the paragraph being read. */
    void hang(Floating floating, int level) {
        closeTables(level);
        overlay.hang(floating);
    }

    /** The text goes on on another page. */
    void pageBreak(int level) {
        if (level == 0) {
            closeTables(level);
            overlay.pageBreak();
        }
    }

    void text(String text, RunLook look) {
        given += text.length();
        paragraph.append(eye.read(text, look));
    }

    /** Characters of the paragraph so far, left out ones included. */
    int length() {
        return given;
    }

    /** Something is drawn here that is no text. */
    void drawn() {
        eye.drawn();
    }

    /** What is painted behind the cell that is being read at a level. */
    RtfShade ground(int level) {
        return level > 0 && level <= tables.size() ? tables.get(level - 1).ground() : RtfShade.NONE;
    }

    /**
     * Whether nobody sees the line of the cell that is being read at a level.
     *
     * @param before twips that are free above it
     */
    boolean hides(int level, int before) {
        return level > 0 && level <= tables.size() && tables.get(level - 1).hides(before);
    }

    void picture(PictureFile file) {
        BlockList picture = new BlockList();
        picture.picture("", file);
        anchors.addAll(picture.toList());
    }

    /** Adds what hangs on the paragraph that is being read. */
    void anchor(List<Block> blocks) {
        anchors.addAll(blocks);
    }

    /** Takes a command that describes a table row. */
    void table(Command command, int parameter, int level) {
        if (RtfTable.describes(command)) {
            open(level).describe(command, parameter);
        }
    }

    /**
     * Ends a paragraph.
     *
     * @param level in how many tables it is
     * @param height what it takes up at least, in twips
     */
    void endParagraph(int level, int height) {
        closeTables(level);
        if (level > 0) {
            open(level).line(height);
        }
        flush(level);
        if (level == 0) {
            inText.addAll(nextCell());
            overlay.paragraph();
        }
    }

    /** Ends a cell of the table at a level, from 1. */
    void endCell(int level) {
        closeTables(level);
        open(level);
        flush(level);
        tables.get(level - 1).endCell(nextCell());
        if (level == 1) {
            overlay.cell();
        }
    }

    /** What is seen outside of tables otherwise than the text says. */
    List<Sight> inText() {
        return List.copyOf(inText);
    }

    private List<Sight> nextCell() {
        List<Sight> sights = eye.close();
        eye.open();
        return sights;
    }

    /** Ends a row of the table at a level, from 1. */
    void endRow(int level) {
        closeTables(level);
        RtfTable table = open(level);
        table.endRow();
        if (level == 1) {
            table.tell(overlay);
            overlay.row();
            overlay.cell();
        }
    }

    /** Ends the story; its blocks. */
    List<Block> end() {
        closeTables(0);
        flush(0);
        overlay.paragraph();
        return isBody ? overlay.end(body.toList()) : body.toList();
    }

    private void flush(int level) {
        BlockList target = target(level);
        target.paragraph(paragraph.toString());
        paragraph.setLength(0);
        target.addAll(anchors);
        anchors = new ArrayList<>();
    }

    private BlockList target(int level) {
        return level == 0 ? body : tables.get(level - 1).content();
    }

    private RtfTable open(int level) {
        int wanted = Math.min(level, DEEPEST);
        while (tables.size() < wanted) {
            tables.add(new RtfTable());
            if (tables.size() == 1) {
                overlay.beginTable();
                overlay.row();
                overlay.cell();
            }
        }
        return tables.get(wanted - 1);
    }

    /** A paragraph outside of a table ends the table. */
    private void closeTables(int level) {
        while (tables.size() > level) {
            RtfTable table = tables.remove(tables.size() - 1);
            List<List<DraftCell>> rows = table.rows();
            target(tables.size())
                    .addAll(
                            tables.isEmpty()
                                    ? overlay.endTable(true, rows)
                                    : TableArranger.arrange(rows));
        }
    }

    /** A table while it is read. Rows name the right edges of their cells, in twips. */
    private static final class RtfTable {

        private static final Set<Command> DESCRIPTIONS =
                Set.of(
                        Command.trowd,
                        Command.trleft,
                        Command.trrh,
                        Command.tposx,
                        Command.tposnegx,
                        Command.cellx,
                        Command.clvmgf,
                        Command.clvmrg,
                        Command.clmgf,
                        Command.clmrg);

        /** How commands begin that shade cells. */
        private static final String CELL = "cl";

        /** Edges are cut off here; a page is below 40 000 twips wide. */
        private static final int FARTHEST = 1_000_000;

        /** Width of a cell that the row does not describe. */
        private static final int COLUMN = 1_440;

        /** Twips below which nobody sees that a row is there. */
        private static final int FLATTEST = 40;

        /** Twips from which on tables lie off every page. */
        private static final int AWAY = 24_000;

        private final List<List<DraftCell>> rows = new ArrayList<>();
        private final List<Eye.Seen> contents = new ArrayList<>();
        private List<Edge> edges = new ArrayList<>();
        private BlockList content = new BlockList();
        private int left;
        private DraftCell.Vertical vertical = DraftCell.Vertical.NONE;
        private boolean joinsLeft;
        private RtfShade shade = RtfShade.NONE;
        private int place;

        /** Twips that the row has at most; 0 where it grows with its text. */
        private int height;

        /** Twips that the row has at least. */
        private int least;

        /** Twips that the lines above take up in the cell. */
        private int above;

        /** Right edge of a cell, its part in merged cells, and what is painted behind it. */
        private record Edge(
                int right, DraftCell.Vertical vertical, boolean joinsLeft, RtfShade shade) {}

        /** Whether the command is one that {@link #describe} takes. */
        static boolean describes(Command command) {
            return DESCRIPTIONS.contains(command) || command.name().startsWith(CELL);
        }

        void describe(Command command, int parameter) {
            shade = shade.with(command, CELL, parameter);
            switch (command) {
                case trowd -> {
                    edges = new ArrayList<>();
                    left = 0;
                    height = 0;
                    least = 0;
                    place = 0;
                    beginEdge();
                }
                case trleft -> left = bounded(parameter);
                case trrh -> {
                    height = Math.max(0, -bounded(parameter));
                    least = Math.max(0, bounded(parameter));
                }
                case tposx, tposnegx -> place = bounded(parameter);
                case clvmgf -> vertical = DraftCell.Vertical.STARTS;
                case clvmrg -> vertical = DraftCell.Vertical.CONTINUES;
                case clmrg -> joinsLeft = true;
                case cellx -> {
                    edges.add(new Edge(bounded(parameter), vertical, joinsLeft, shade));
                    beginEdge();
                }
                default -> {
                    // clmgf: the next cell says that it joins.
                }
            }
        }

        private void beginEdge() {
            vertical = DraftCell.Vertical.NONE;
            joinsLeft = false;
            shade = RtfShade.NONE;
        }

        /** Whether the line that is being read is cut off, or off the page. */
        boolean hides(int before) {
            return Math.min(left, place) < -AWAY
                    || (height > 0 && (height < FLATTEST || above + before >= height));
        }

        /** A line of the cell ends that takes up so many twips. */
        void line(int twips) {
            above += twips;
        }

        RtfShade ground() {
            return contents.size() < edges.size()
                    ? edges.get(contents.size()).shade()
                    : RtfShade.UNKNOWN;
        }

        private static int bounded(int twips) {
            return Math.max(-FARTHEST, Math.min(FARTHEST, twips));
        }

        /** What is in the cell that is being read. */
        BlockList content() {
            return content;
        }

        void endCell(List<Sight> sights) {
            contents.add(new Eye.Seen(content.toList(), sights));
            content = new BlockList();
            above = 0;
        }

        void endRow() {
            if (!content.toList().isEmpty()) {
                endCell(List.of());
            }
            List<DraftCell> row = new ArrayList<>();
            int start = edges.isEmpty() ? left : Math.min(left, edges.get(0).right() - 1);
            for (int i = 0; i < contents.size(); i++) {
                if (i >= edges.size() && contents.get(i).blocks().isEmpty()) {
                    // Some programs end one cell too many behind a row with a nested table.
                    continue;
                }
                Edge edge =
                        i < edges.size()
                                ? edges.get(i)
                                : new Edge(
                                        start + COLUMN,
                                        DraftCell.Vertical.NONE,
                                        false,
                                        RtfShade.NONE);
                row.add(
                        new DraftCell(
                                start,
                                edge.right(),
                                edge.vertical(),
                                edge.joinsLeft(),
                                contents.get(i)));
                start = Math.max(start, edge.right());
            }
            rows.add(row);
            contents.clear();
        }

        /** Says how high the row is that has ended. */
        void tell(Overlay overlay) {
            overlay.height(least, height);
        }

        /** The rows, with what is not ended. */
        List<List<DraftCell>> rows() {
            if (!contents.isEmpty() || !content.toList().isEmpty()) {
                endRow();
            }
            return rows;
        }
    }
}
