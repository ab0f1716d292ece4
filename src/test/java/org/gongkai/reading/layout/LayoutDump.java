package org.gongkai.reading.layout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.pdf.PdfReader;

/** Prints what becomes of PDF files, for looking at. */
final class LayoutDump {

    private LayoutDump() {}

    public static void main(String[] files) throws IOException, UnreadableDocumentException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            out.println("=== " + Path.of(file).getFileName());
            PagedDocument pages = new PdfReader().read(Files.readAllBytes(Path.of(file)));
            out.print(text(new PageLayout().arrange(pages)));
        }
    }

    /** One line a block and cell: page, kind, place in the grid with spans, text. */
    static String text(FlowDocument document) {
        StringBuilder out = new StringBuilder();
        document.findings().forEach(f -> out.append("! ").append(f.message()).append('\n'));
        for (Block block : document.blocks()) {
            out.append(block.place().page()).append(' ');
            if (block instanceof Paragraph paragraph) {
                boolean body = paragraph.role() == Paragraph.Role.BODY;
                out.append(body ? "P " : "F ").append(paragraph.text()).append('\n');
            } else if (block instanceof Picture) {
                out.append("PICTURE ").append(block.place().box()).append('\n');
            } else if (block instanceof Grid grid) {
                append(grid, out);
            }
        }
        return out.toString();
    }

    private static void append(Grid grid, StringBuilder out) {
        out.append(grid.method()).append(' ');
        out.append(grid.rows()).append(" × ").append(grid.columns()).append('\n');
        int row = -1;
        for (GridCell cell : grid.cells()) {
            if (cell.row() != row) {
                row = cell.row();
                out.append(row == grid.cells().get(0).row() ? "" : "\n")
                        .append("    r")
                        .append(row);
            }
            out.append(" | ");
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                out.append('[').append(cell.rowSpan()).append('×').append(cell.columnSpan());
                out.append("] ");
            }
            out.append(cell.text());
        }
        out.append('\n');
    }
}
