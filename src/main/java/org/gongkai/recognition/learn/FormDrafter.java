package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.Table;
import org.gongkai.recognition.learn.DraftTable.Block;

/**
 * Drafts a form of a blank copy or of several filled ones.
 *
 * <pre>{@code
 * FormDraft draft = new FormDrafter().draft(copies, Optional.empty());
 * Files.writeString(file, draft.yaml());
 * }</pre>
 *
 * Immutable and safe for use by several threads; the same copies give the same draft.
 */
public final class FormDrafter {

    /** A table that fewer than one in so many copies have is none of the form's. */
    private static final int RARE = 3;

    private final LabelCodes codes = new LabelCodes();

    /**
     * Drafts one form of all tables of the copies.
     *
     * @param copies at least one; a blank form, or filled copies of one kind of report
     * @param id of the form; made of its title where it is empty
     */
    public FormDraft draft(List<PrintedCopy> copies, Optional<String> id) {
        List<List<CopyGrid>> grids = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            YearWords years = YearWords.of(copies.get(i));
            int copy = i;
            grids.add(
                    copies.get(i).tables().stream()
                            .map(table -> grid(copy, table, years))
                            .toList());
        }
        List<DraftTable> tables = tables(grids, copies.size());
        DraftHead head = head(copies, id);
        return new FormDraft(
                head.id(),
                new DraftText(codes).of(head, tables),
                tables.stream().flatMap(table -> summary(table, copies.size())).toList());
    }

    private static CopyGrid grid(int copy, Table table, YearWords years) {
        NumberStyle style = StyleFinder.of(List.of(table));
        return new CopyGrid(copy, table, new CellPrints(style, years));
    }

    private List<DraftTable> tables(List<List<CopyGrid>> grids, int copies) {
        LabelCodes.Once once = codes.new Once();
        List<DraftTable> tables = new ArrayList<>();
        for (TableCluster cluster : TableCluster.of(grids)) {
            if (cluster.copies().size() * RARE >= copies) {
                new TableLearner(cluster, copies, codes, once).learn().ifPresent(tables::add);
            }
        }
        boolean lined = tables.stream().anyMatch(DraftTable::isForText);
        return tables.stream()
                .map(table -> lined ? table : table.asGrid())
                .map(table -> table.with(new SumFinder(table).find()))
                .toList();
    }

    private DraftHead head(List<PrintedCopy> copies, Optional<String> id) {
        TitleLearner titles = new TitleLearner(copies);
        Optional<TitleLearner.Title> title = titles.title();
        String name = title.map(TitleLearner.Title::words).orElse("draft");
        String code = id.orElseGet(() -> codes.new Once().code(name, "draft"));
        int first =
                copies.stream()
                        .map(copy -> YearWords.of(copy).year())
                        .flatMapToInt(OptionalInt::stream)
                        .min()
                        .orElse(2000);
        return new DraftHead(
                code,
                name,
                title.map(t -> new DraftKind(code, name, List.of(t.pattern()), titles.bodies())),
                first,
                copies.stream().map(PrintedCopy::name).toList());
    }

    private static Stream<String> summary(DraftTable table, int copies) {
        int columns = table.blocks().stream().mapToInt(block -> block.columns().size()).sum();
        int rows = table.blocks().stream().mapToInt(block -> block.rows().size()).sum();
        boolean open = table.blocks().stream().anyMatch(Block::open);
        String line =
                "table "
                        + table.code()
                        + ": "
                        + table.layout().name().toLowerCase(java.util.Locale.ROOT)
                        + ", "
                        + columns
                        + " columns, "
                        + rows
                        + " known rows"
                        + (open ? " and open ones" : "")
                        + ", "
                        + table.sums().size()
                        + " sums";
        Stream<String> sums =
                table.sums().stream()
                        .map(
                                sum ->
                                        "  sum "
                                                + sum.rule()
                                                + " (borne by "
                                                + sum.support()
                                                + " of "
                                                + copies
                                                + ")");
        Stream<String> unsure = table.unsure().stream().distinct().map(it -> "  unsure: " + it);
        return Stream.of(Stream.of(line), sums, unsure).flatMap(it -> it);
    }
}
