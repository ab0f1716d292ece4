package org.gongkai.app.inspect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Inspection;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.Explanation;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;
import org.gongkai.model.Table;

/** What was found on one page, as lines of text. */
final class PageText {

    private final Inspection inspection;
    private final List<FormTemplate> forms;
    private final int page;
    private final Phrases phrases;
    private final Set<CellKey> flagged;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param page from 1; 0 for all of a document without pages
     */
    PageText(Inspection inspection, List<FormTemplate> forms, int page, Phrases phrases) {
        this.phrases = phrases;
        this.inspection = inspection;
        this.forms = forms;
        this.page = page;
        this.flagged = inspection.extraction().flags().keySet();
    }

    String lines() {
        line(page == 0 ? phrases.say("unpaged") : phrases.say("page", page));
        Set<Table> told = new LinkedHashSet<>();
        grids().forEach(grid -> told.addAll(tell(grid)));
        inspection.extraction().tables().stream()
                .filter(table -> !told.contains(table) && isHere(table.grid()))
                .forEach(table -> line("  " + ofTable(table)));
        inspection.extraction().matched().forEach(this::tell);
        inspection.matching().choices().stream().filter(this::isHere).forEach(this::tell);
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private List<Grid> grids() {
        return inspection.flow().blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(this::isHere)
                .toList();
    }

    private boolean isHere(Grid grid) {
        return grid.place().page() == page
                || grid.cells().stream().anyMatch(cell -> cell.place().page() == page);
    }

    /** A grid with the tables that took its cells. */
    private List<Table> tell(Grid grid) {
        String where =
                grid.cells().stream()
                        .map(GridCell::place)
                        .filter(Place::paged)
                        .map(Place::box)
                        .reduce((one, other) -> one.union(other))
                        .map(box -> Wording.box(box, phrases))
                        .orElse("");
        line("  " + phrases.say("grid", size(grid), where));
        if (page == 0) {
            return List.of();
        }
        List<Table> tables = tables(grid);
        tables.forEach(table -> line("    " + ofTable(table)));
        if (tables.isEmpty()) {
            line("    " + phrases.say("in-no-table"));
        }
        return tables;
    }

    /** The tables that took cells of a grid; a grid may be cut, and its repeated header dropped. */
    private List<Table> tables(Grid grid) {
        Set<Place> places =
                grid.cells().stream()
                        .map(GridCell::place)
                        .filter(Place::paged)
                        .collect(Collectors.toSet());
        return inspection.extraction().tables().stream()
                .filter(
                        table ->
                                table.grid().cells().stream()
                                        .anyMatch(cell -> places.contains(cell.place())))
                .toList();
    }

    private String size(Grid grid) {
        String method = phrases.word("method", grid.method().code());
        return phrases.say("size", grid.rows(), grid.columns(), method);
    }

    private String ofTable(Table table) {
        String section =
                table.section().isEmpty()
                        ? phrases.say("no-section")
                        : phrases.say("section", table.section());
        String taken =
                inspection.extraction().matched().stream()
                        .filter(matched -> matched.tables().contains(table.index()))
                        .map(matched -> phrases.say("of-form", matched.table(), matched.form()))
                        .collect(Collectors.joining(phrases.comma()));
        return phrases.say(
                "table",
                table.index(),
                size(table.grid()),
                section,
                taken.isEmpty() ? phrases.say("no-form") : taken);
    }

    /** The rows of a statutory table that are here. */
    private void tell(MatchedTable table) {
        List<MatchedCell> here =
                table.cells().stream()
                        .filter(cell -> cell.place().page() == page)
                        .filter(cell -> page > 0 || cell.origin().table() >= 0)
                        .toList();
        if (here.isEmpty()) {
            return;
        }
        line("  " + phrases.say("matched", table.table(), table.form(), here.size()));
        inspection.matching().explanations().stream()
                .filter(e -> e.table().equals(table.table()) && e.form().equals(table.form()))
                .forEach(this::tell);
        Stream<String> rows = here.stream().map(cell -> cell.key().row()).distinct();
        rows.forEach(
                row -> tell(row, here.stream().filter(it -> it.key().row().equals(row)).toList()));
    }

    private void tell(Explanation explanation) {
        String others =
                explanation.others().stream()
                        .map(
                                other ->
                                        phrases.say(
                                                "fit-other",
                                                other.form(),
                                                fit("%.2f", other.fit()),
                                                fit("%+.2f", other.fit() - explanation.fit())))
                        .collect(Collectors.joining());
        line("    " + phrases.say("fit", fit("%.2f", explanation.fit()), others));
        for (Explanation.Block block : explanation.blocks()) {
            String byPlace = block.byPlace() == 0 ? "" : phrases.say("by-place", block.byPlace());
            String shows =
                    block.shows().stream()
                            .map(phrases::shown)
                            .collect(Collectors.joining(phrases.comma()));
            line(
                    "    "
                            + phrases.say(
                                    "block",
                                    block.code(),
                                    block.found(),
                                    block.rows(),
                                    byPlace,
                                    shows));
        }
    }

    private void tell(String row, List<MatchedCell> cells) {
        int gridRow = cells.get(0).origin().row();
        String values =
                cells.stream()
                        .map(cell -> cell.key().column() + " " + shown(cell))
                        .collect(Collectors.joining(phrases.comma()));
        line(
                "    "
                        + (gridRow < 0
                                ? phrases.say("row-nowhere", row, values)
                                : phrases.say("row", row, gridRow, values)));
    }

    private String shown(MatchedCell cell) {
        return Wording.shown(cell.value(), phrases) + (flagged.contains(cell.key()) ? "!" : "");
    }

    private static String fit(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private boolean isHere(AmbiguousCells ambiguous) {
        return inspection
                .extraction()
                .cells()
                .filter(cell -> ambiguous.cells().contains(cell.key()))
                .anyMatch(cell -> cell.place().page() == page);
    }

    private void tell(AmbiguousCells ambiguous) {
        new AmbiguityText(ambiguous, inspection.extraction(), forms, phrases)
                .lines()
                .forEach(this::line);
    }
}
