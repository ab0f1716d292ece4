package org.gongkai.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A document as blocks in reading order. What follows goes by the blocks, never by the kind of
 * file: by how a grid was read, whether its cells keep their columns, and where it is on a page.
 *
 * @param blocks paragraphs, grids and pictures in reading order
 * @param pageCount number of pages, 0 where the format has none
 * @param hints title and other metadata that the file itself declares
 * @param findings what went wrong while reading and arranging
 * @param end how it ends: a copy that is cut off may have lost the rest of a row, or of a cell
 * @param sights what a person sees of figures outside of grids otherwise than the text says
 */
public record FlowDocument(
        List<Block> blocks,
        int pageCount,
        List<Hint> hints,
        List<Finding> findings,
        Table.End end,
        List<Sight> sights)
        implements SourceDocument {

    /** A document that is not cut off. */
    public FlowDocument(
            List<Block> blocks, int pageCount, List<Hint> hints, List<Finding> findings) {
        this(blocks, pageCount, hints, findings, Table.End.CLOSED);
    }

    /** A document whose text a person sees as it is. */
    public FlowDocument(
            List<Block> blocks,
            int pageCount,
            List<Hint> hints,
            List<Finding> findings,
            Table.End end) {
        this(blocks, pageCount, hints, findings, end, List.of());
    }

    /** The same, of which a person sees figures outside of grids otherwise. */
    public FlowDocument seen(List<Sight> inText) {
        return new FlowDocument(blocks, pageCount, hints, findings, end, inText);
    }

    /** This document and then another, which goes on with it. */
    public FlowDocument with(FlowDocument next) {
        return new FlowDocument(
                joined(blocks, next.blocks),
                pageCount + next.pageCount,
                joined(hints, next.hints),
                joined(findings, next.findings),
                next.end,
                joined(sights, next.sights));
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> then) {
        return Stream.<T>concat(first.stream(), then.stream()).toList();
    }

    /** Copies the lists. */
    public FlowDocument {
        blocks = List.copyOf(blocks);
        hints = List.copyOf(hints);
        findings = List.copyOf(findings);
        sights = List.copyOf(sights);
    }

    /**
     * Something the file declares about itself outside its text, such as an HTML title.
     *
     * @param key {@code title}, {@code site} (name of the web site), {@code published} (a date),
     *     {@code program} (that made the file) or {@code leads} (what a page without much text of
     *     its own links to: the name of a report, or of a file)
     * @param value as declared, never empty
     */
    public record Hint(String key, String value) {}

    /** The texts of paragraphs and cells, in reading order. */
    public Stream<String> texts() {
        return blocks.stream()
                .flatMap(
                        block ->
                                block instanceof Grid grid
                                        ? grid.cells().stream().map(GridCell::text)
                                        : block instanceof Paragraph paragraph
                                                ? Stream.of(paragraph.text())
                                                : Stream.empty());
    }
}
