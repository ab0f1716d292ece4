package org.gongkai.reading.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Paragraph;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;

/** Blocks as lines that a test can compare, and ZIP files for it to read. */
public final class Rendered {

    private Rendered() {}

    /** Reads a document and renders its blocks, one a line. */
    public static List<String> read(FormatReader reader, byte[] bytes) {
        return of(document(reader, bytes).blocks());
    }

    /** Reads a document. */
    public static FlowDocument document(FormatReader reader, byte[] bytes) {
        try {
            SourceDocument document = reader.read(bytes);
            return (FlowDocument) document;
        } catch (UnreadableDocumentException unreadable) {
            throw new AssertionError(
                    unreadable.reason() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Paragraphs as their text, running text after {@code ~}, pictures as {@code picture}, grids as
     * rows of cells: {@code [A 2x1|B] [C]}, a cell with its rows × columns where merged.
     */
    public static List<String> of(List<Block> blocks) {
        return blocks.stream().map(Rendered::of).toList();
    }

    private static String of(Block block) {
        if (block instanceof Paragraph paragraph) {
            return (paragraph.role() == Paragraph.Role.FURNITURE ? "~" : "") + paragraph.text();
        }
        return block instanceof Grid grid ? of(grid) : "picture";
    }

    private static String of(Grid grid) {
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < grid.rows(); r++) {
            int row = r;
            out.append(r == 0 ? "[" : " [");
            out.append(
                    grid.cells().stream()
                            .filter(cell -> cell.row() == row)
                            .map(Rendered::of)
                            .collect(Collectors.joining("|")));
            out.append(']');
        }
        return out.toString();
    }

    private static String of(GridCell cell) {
        boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
        return cell.text()
                + (merged ? " " + cell.rowSpan() + "x" + cell.columnSpan() : "")
                + (cell.sights().isEmpty() ? "" : " " + cell.sights());
    }

    /**
     * A table of a label and a 7 in each row, as {@link #of} gives it where something lies over
     * rows.
     *
     * @param covered digits of the rows, from 0
     */
    public static String covered(String label, int rows, String covered) {
        return IntStream.range(0, rows)
                .mapToObj(row -> covered.contains(row + "") ? " [DRAWN]" : "")
                .map(drawn -> "[" + label + drawn + "|7" + drawn + "]")
                .collect(Collectors.joining(" "));
    }

    /** A ZIP file of texts in UTF-8. */
    public static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    /** The same of files that are no text. */
    public static byte[] zipOf(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
