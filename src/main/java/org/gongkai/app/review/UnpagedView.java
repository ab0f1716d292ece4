package org.gongkai.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Extraction;
import org.gongkai.model.Grid;
import org.gongkai.model.Section;
import org.gongkai.model.Table;

/**
 * A document without pages as the page shows it: headings, paragraphs, and the tables as found in
 * their place among them. A record does not keep that place; the paragraph above a table tells it,
 * else the section that the table belongs to, else the table before it.
 */
final class UnpagedView {

    private final List<Part> prose = new ArrayList<>();

    private UnpagedView() {}

    /**
     * A piece of the prose.
     *
     * @param text as printed
     * @param level of a heading; 0 for a paragraph
     * @param section code of the statutory section that it is in, without what is below that
     */
    private record Part(String text, int level, String section) {

        private boolean is(String caption) {
            return !caption.isEmpty() && bare(text).equals(bare(caption));
        }

        private static String bare(String text) {
            return Folding.fold(text).replaceAll("[\\p{P}\\s]", "");
        }
    }

    /** The parts in reading order, as maps for JSON. */
    static List<Object> of(Extraction report) {
        UnpagedView view = new UnpagedView();
        report.sections().forEach(view::add);
        List<List<Object>> tablesBehind = new ArrayList<>();
        for (int i = 0; i <= view.prose.size(); i++) {
            tablesBehind.add(new ArrayList<>());
        }
        int place = 0;
        for (Table table : report.tables()) {
            place = view.place(table, place);
            tablesBehind.get(place).add(Map.of("table", shown(table)));
        }
        List<Object> all = new ArrayList<>(tablesBehind.get(0));
        for (int i = 0; i < view.prose.size(); i++) {
            Part part = view.prose.get(i);
            all.add(Map.of("text", part.text(), "level", part.level()));
            all.addAll(tablesBehind.get(i + 1));
        }
        return all;
    }

    private void add(Section section) {
        String heading = heading(section);
        if (!heading.isEmpty()) {
            prose.add(new Part(heading, Math.max(1, section.level()), section.code()));
        }
        section.paragraphs().forEach(text -> prose.add(new Part(text, 0, section.code())));
        section.children().forEach(this::add);
    }

    /** With its ordinal, as it is printed in most documents. */
    private static String heading(Section section) {
        boolean plain = !section.number().isEmpty() && Folding.hasHan(section.number());
        boolean bracketed = section.number().startsWith("（") || section.number().startsWith("(");
        return section.number() + (plain && !bracketed ? "、" : "") + section.heading();
    }

    /**
     * How many parts of the prose stand before a table.
     *
     * @param from those before the table before it
     */
    private int place(Table table, int from) {
        for (int i = Math.max(0, from - 1); i < prose.size(); i++) {
            if (prose.get(i).is(table.caption())) {
                return i + 1;
            }
        }
        for (int i = prose.size() - 1; i >= from && !table.section().isEmpty(); i--) {
            if (prose.get(i).section().equals(table.section())) {
                return i + 1;
            }
        }
        return from;
    }

    private static Map<String, Object> shown(Table table) {
        Grid grid = table.grid();
        List<Object> cells =
                grid.cells().stream()
                        .<Object>map(
                                c ->
                                        List.of(
                                                c.row(),
                                                c.column(),
                                                c.rowSpan(),
                                                c.columnSpan(),
                                                c.text()))
                        .toList();
        return Map.of("index", table.index(), "rows", grid.rows(), "cells", cells);
    }
}
