package org.gongkai.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/**
 * A report whose statutory tables were filled in at random, as an agency would: few requests or
 * many, zeros printed in one way throughout, all sums holding.
 */
final class FilledReport {

    private static final List<String> PERSONS =
            List.of(
                    "natural_person",
                    "org_business",
                    "org_research",
                    "org_public_interest",
                    "org_legal_service",
                    "org_other");

    private static final Set<String> NO_OUTCOMES =
            Set.of("new_requests", "carried_in", "results_total", "carried_out");

    private final FormTemplate form;
    private final Random random;
    private final String zero;
    private final Map<CellKey, String> printed = new LinkedHashMap<>();

    FilledReport(FormTemplate form, Random random) {
        this.form = form;
        this.random = random;
        zero = List.of("0", "0", "0", "", "-").get(random.nextInt(5));
        form.tables().forEach(this::fill);
    }

    /** What is printed in each cell; empty for a blank. */
    Map<CellKey, String> printed() {
        return printed;
    }

    /**
     * The tables in their order, each as rows of cells: {@code <} goes on with the cell at the
     * left, {@code ^} with that above.
     */
    List<List<List<String>>> drawn() {
        return form.tables().stream()
                .map(table -> FilledForm.draw(form, table.code(), printed::get))
                .toList();
    }

    private void fill(TableTemplate table) {
        switch (table.code()) {
            case "requests" -> requests(table);
            case "review" -> review(table);
            default -> table.blocks().forEach(block -> plain(table, block));
        }
    }

    private void plain(TableTemplate table, BlockTemplate block) {
        for (RowTemplate row : block.rows()) {
            for (ColumnTemplate column : block.columns()) {
                CellKey key = new CellKey(table.code(), row.code(), column.code());
                int count = random.nextInt(3) == 0 ? 0 : count(60);
                if (column.kind() == NumberKind.MONEY && count > 0) {
                    printed.put(key, count + "." + (1 + random.nextInt(9)));
                } else if (column.kind() == NumberKind.CHANGE && random.nextInt(3) == 0) {
                    printed.put(key, count == 0 ? zero : "-" + count);
                } else {
                    print(key, count);
                }
            }
        }
    }

    private void review(TableTemplate table) {
        for (BlockTemplate block : table.blocks()) {
            int total = 0;
            for (ColumnTemplate column : block.columns()) {
                boolean sum = column.code().equals("total");
                int count = sum ? total : random.nextInt(3) > 0 ? 0 : count(4);
                total += count;
                print(new CellKey(table.code(), block.code(), column.code()), count);
            }
        }
    }

    private void requests(TableTemplate table) {
        List<String> rows = table.blocks().get(0).rows().stream().map(RowTemplate::code).toList();
        List<String> outcomes = rows.stream().filter(row -> !NO_OUTCOMES.contains(row)).toList();
        double scale = Math.pow(10, random.nextDouble() * 2.5 - 1);
        Map<String, Integer> totals = new LinkedHashMap<>();
        for (String person : PERSONS) {
            double share = person.equals("natural_person") ? 1 : 0.15;
            Map<String, Integer> counts = new LinkedHashMap<>();
            int results = 0;
            for (String outcome : outcomes) {
                int count = random.nextDouble() > 0.1 + 0.45 * share ? 0 : count(scale * share);
                counts.put(outcome, count);
                results += count;
            }
            int out = random.nextInt(3) > 0 ? 0 : count(scale * share);
            int in = Math.min(results + out, random.nextInt(3) > 0 ? 0 : count(scale * share));
            counts.put("results_total", results);
            counts.put("carried_out", out);
            counts.put("carried_in", in);
            counts.put("new_requests", results + out - in);
            counts.forEach(
                    (row, count) -> {
                        print(new CellKey(table.code(), row, person), count);
                        totals.merge(row, count, Integer::sum);
                    });
        }
        totals.forEach((row, count) -> print(new CellKey(table.code(), row, "total"), count));
    }

    private int count(double scale) {
        return (int) Math.round(Math.exp(Math.abs(random.nextGaussian()) * 1.2) * (0.5 + scale));
    }

    private void print(CellKey key, int count) {
        printed.put(key, count == 0 ? zero : Integer.toString(count));
    }
}
