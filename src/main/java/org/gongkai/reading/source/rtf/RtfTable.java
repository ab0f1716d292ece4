package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.TableArranger;

/** A table while it is read. Rows name the right edges of their cells, in twips. */
final class RtfTable {

    private static final Set<Command> DESCRIPTIONS =
            Set.of(
                    Command.trowd,
                    Command.trleft,
                    Command.cellx,
                    Command.clvmgf,
                    Command.clvmrg,
                    Command.clmgf,
                    Command.clmrg);

    /** Edges are cut off here; a page is below 40 000 twips wide. */
    private static final int FARTHEST = 1_000_000;

    /** Width of a cell that the row does not describe. */
    private static final int COLUMN = 1_440;

    private final List<List<DraftCell>> rows = new ArrayList<>();
    private final List<List<Block>> contents = new ArrayList<>();
    private List<Edge> edges = new ArrayList<>();
    private BlockList content = new BlockList();
    private int left;
    private DraftCell.Vertical vertical = DraftCell.Vertical.NONE;
    private boolean joinsLeft;

    /** Right edge of a cell and its part in merged cells. */
    private record Edge(int right, DraftCell.Vertical vertical, boolean joinsLeft) {}

    /** Whether the command is one that {@link #describe} takes. */
    static boolean describes(Command command) {
        return DESCRIPTIONS.contains(command);
    }

    void describe(Command command, int parameter) {
        switch (command) {
            case trowd -> {
                edges = new ArrayList<>();
                left = 0;
                beginEdge();
            }
            case trleft -> left = bounded(parameter);
            case clvmgf -> vertical = DraftCell.Vertical.STARTS;
            case clvmrg -> vertical = DraftCell.Vertical.CONTINUES;
            case clmrg -> joinsLeft = true;
            case cellx -> {
                edges.add(new Edge(bounded(parameter), vertical, joinsLeft));
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
    }

    private static int bounded(int twips) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, twips));
    }

    /** What is in the cell that is being read. */
    BlockList content() {
        return content;
    }

    void endCell() {
        contents.add(content.toList());
        content = new BlockList();
    }

    void endRow() {
        if (!content.toList().isEmpty()) {
            endCell();
        }
        List<DraftCell> row = new ArrayList<>();
        int start = edges.isEmpty() ? left : Math.min(left, edges.get(0).right() - 1);
        for (int i = 0; i < contents.size(); i++) {
            if (i >= edges.size() && contents.get(i).isEmpty()) {
                // Some programs end one cell too many behind a row with a nested table.
                continue;
            }
            Edge edge =
                    i < edges.size()
                            ? edges.get(i)
                            : new Edge(start + COLUMN, DraftCell.Vertical.NONE, false);
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

    /** The table as blocks. */
    List<Block> blocks() {
        if (!contents.isEmpty() || !content.toList().isEmpty()) {
            endRow();
        }
        return TableArranger.arrange(rows);
    }
}
