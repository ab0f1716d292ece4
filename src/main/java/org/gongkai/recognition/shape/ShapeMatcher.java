package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.label.LabelScores;

/**
 * Reads a document's tables as the grids and pairs of a form.
 *
 * <p>Which printed table is which is decided for all of them together: the labels of columns and
 * rows weigh most, then the words above the table. What only the order of the tables tells is
 * flagged.
 */
public final class ShapeMatcher {

    private final List<FormTemplate> forms;
    private final boolean yearly;

    /**
     * @param forms whose grids and pairs are looked for; of a table that several have the first
     *     that fits best is taken
     */
    public ShapeMatcher(List<FormTemplate> forms) {
        this.forms = forms.stream().filter(ShapeMatcher::hasAny).toList();
        this.yearly = this.forms.stream().anyMatch(YearLabels::has);
    }

    private static boolean hasAny(FormTemplate form) {
        return form.tables().stream().anyMatch(ShapeMatcher::reads);
    }

    /** Whether a table is for this matcher. */
    public static boolean reads(TableTemplate table) {
        return table.layout() == Layout.GRID || table.layout() == Layout.PAIRS;
    }

    /** How well a printed table fits one of a form. */
    private record Fit(
            FormTemplate form, TableTemplate template, int table, double score, Object reading) {}

    /**
     * Finds them.
     *
     * @param tables the document's tables in order
     * @param year the report year where known; without it no label that names one is found
     * @param scores the labels of these forms, for this document
     * @param may whether a statutory table, by its code, can be in a table, by its index
     * @return the statutory tables found, in the order of the forms
     */
    public List<ShapeReading> match(
            List<Table> tables,
            OptionalInt year,
            LabelScores scores,
            BiPredicate<String, Integer> may) {
        if (forms.isEmpty()) {
            return List.of();
        }
        if (!yearly || year.isEmpty()) {
            return match(forms, tables, scores, may);
        }
        List<FormTemplate> ofYear =
                forms.stream().map(form -> YearLabels.of(form, year.getAsInt())).toList();
        return match(ofYear, tables, new FormLabels(ofYear).ofDocument(), may);
    }

    private static List<ShapeReading> match(
            List<FormTemplate> forms,
            List<Table> tables,
            LabelScores scores,
            BiPredicate<String, Integer> may) {
        List<PrintedGrid> grids = tables.stream().map(PrintedGrid::new).toList();
        List<Fit> fits = new ArrayList<>();
        for (FormTemplate form : forms) {
            for (TableTemplate template : form.tables()) {
                for (int i = 0; i < grids.size() && reads(template); i++) {
                    if (tables.get(i).grid().regular()
                            && may.test(template.code(), tables.get(i).index())) {
                        fit(form, template, grids.get(i), scores).ifPresent(fits::add);
                    }
                }
            }
        }
        Choice choice = new Choice(fits);
        choice.make();
        Continuations further = new Continuations(grids, choice.taken());
        List<ShapeReading> readings = new ArrayList<>();
        for (FormTemplate form : forms) {
            for (TableTemplate template : form.tables()) {
                List<Fit> chosen = choice.of(form, template);
                if (!chosen.isEmpty()) {
                    readings.add(read(chosen, choice, further, scores));
                }
            }
        }
        return readings;
    }

    private static Optional<Fit> fit(
            FormTemplate form, TableTemplate template, PrintedGrid grid, LabelScores scores) {
        int index = grid.table().index();
        double caption =
                new TableCaption(template.caption(), grid.table(), scores).isNamed()
                        ? STANDARD.half()
                        : 0;
        if (template.layout() == Layout.PAIRS) {
            PairsReader pairs = new PairsReader(grid, template, scores);
            return Optional.of(new Fit(form, template, index, 2 * pairs.score() + caption, pairs))
                    .filter(fit -> pairs.score() >= STANDARD.least());
        }
        HeaderFit header = HeaderFit.of(grid, template, scores);
        double rows = rows(template, header, scores);
        return Optional.of(new Fit(form, template, index, header.score() + rows + caption, header))
                .filter(fit -> header.score() >= STANDARD.least() && rows >= STANDARD.least() / 2);
    }

    /** Share of the known rows that are found; 1 where a form has none. */
    private static double rows(TableTemplate template, HeaderFit header, LabelScores scores) {
        int wanted = 0;
        int found = 0;
        boolean open = false;
        OpenCodes codes = new OpenCodes(template);
        for (BlockTemplate block : template.blocks()) {
            open |= block.open();
            List<RowTemplate> needed =
                    block.rows().stream().filter(row -> !row.optional()).toList();
            wanted += needed.size();
            found +=
                    (int)
                            new GridLines(block, codes, scores)
                                    .of(List.of(header)).stream()
                                            .flatMap(line -> line.known().stream())
                                            .filter(needed::contains)
                                            .count();
        }
        double share = wanted == 0 ? 1 : (double) found / wanted;
        return open ? Math.max(share, STANDARD.least()) : share;
    }

    private static ShapeReading read(
            List<Fit> chosen, Choice choice, Continuations further, LabelScores scores) {
        Fit first = chosen.get(0);
        if (first.reading() instanceof PairsReader pairs) {
            return pairs.read(first.form());
        }
        GridReader reader = new GridReader(first.form(), first.template(), scores);
        List<GridReader.Copy> copies = new ArrayList<>();
        for (Fit fit : chosen) {
            HeaderFit header = (HeaderFit) fit.reading();
            copies.add(
                    new GridReader.Copy(
                            UnitName.of(first.template().repeat(), header, scores),
                            further.of(header, first.template(), scores)));
        }
        ShapeReading reading = reader.read(copies);
        for (GridReader.Copy copy : copies) {
            Table table = copy.parts().get(0).grid().table();
            Optional<String> other =
                    new TableCaption(first.template().caption(), table, scores).other();
            if (other.isPresent()) {
                reading =
                        reading.doubted(
                                FindingCode.LABEL_MISMATCH,
                                "above it stands '" + other.get() + "', not its name");
            }
        }
        return choice.isOpen(first)
                ? reading.doubted(
                        FindingCode.TABLE_REPEATED,
                        "only its place among tables alike tells that it is this one")
                : reading;
    }

    /** Which printed table is which. */
    private static final class Choice {

        private final List<Fit> fits;
        private final Map<Integer, Fit> byTable = new TreeMap<>();

        private Choice(List<Fit> fits) {
            this.fits =
                    fits.stream()
                            .sorted(Comparator.comparingDouble((Fit fit) -> -fit.score()))
                            .toList();
        }

        private void make() {
            for (Fit fit : fits) {
                boolean free =
                        fit.template().isRepeated()
                                || byTable.values().stream()
                                        .noneMatch(
                                                other ->
                                                        other.template()
                                                                .code()
                                                                .equals(fit.template().code()));
                if (free && !byTable.containsKey(fit.table())) {
                    byTable.put(fit.table(), fit);
                }
            }
        }

        /** The numbers of the printed tables that are one of the form. */
        private Set<Integer> taken() {
            return byTable.keySet();
        }

        private List<Fit> of(FormTemplate form, TableTemplate template) {
            return byTable.values().stream()
                    .filter(fit -> fit.form().equals(form) && fit.template().equals(template))
                    .toList();
        }

        /** Whether another printed table fits as well, or this one another of the form. */
        private boolean isOpen(Fit chosen) {
            return !chosen.template().isRepeated()
                    && fits.stream()
                            .filter(other -> chosen.score() - other.score() < STANDARD.rival())
                            .anyMatch(
                                    other ->
                                            (other.table() == chosen.table())
                                                    != other.template()
                                                            .code()
                                                            .equals(chosen.template().code()));
        }
    }
}
