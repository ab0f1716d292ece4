package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.data.output.CellRow;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Sum;

/** Finds the cells of a report that are part of a sum of their form which holds. Immutable. */
final class ProvenCells {

    private final Map<String, FormTemplate> forms = new HashMap<>();

    /**
     * @param forms that reports may have matched
     */
    ProvenCells(Collection<FormTemplate> forms) {
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /** Whether the sums of a form are known here. */
    boolean knows(String form) {
        return forms.containsKey(form);
    }

    /**
     * The cells that a prescribed sum proves. A sum that may come to less than its total proves
     * nothing, and neither does one of which a cell is no number.
     */
    Set<CellKey> of(ReportCells report) {
        Map<CellKey, BigDecimal> numbers = new HashMap<>();
        for (CellRow cell : report.cells()) {
            cell.value().ifPresent(value -> numbers.put(cell.key(), value));
        }
        Set<CellKey> proven = new HashSet<>();
        Set<CellKey> contradicted = new HashSet<>();
        for (Sum sum : sums(report)) {
            difference(sum, numbers)
                    .ifPresent(
                            rest ->
                                    (rest.signum() == 0 ? proven : contradicted)
                                            .addAll(sum.cells()));
        }
        proven.removeAll(contradicted);
        return proven;
    }

    private List<Sum> sums(ReportCells report) {
        Map<String, List<CellRow>> tables =
                report.cells().stream()
                        .filter(cell -> knows(cell.form()))
                        .collect(
                                Collectors.groupingBy(
                                        cell -> cell.key().table(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return tables.entrySet().stream()
                .flatMap(
                        table -> {
                            List<CellRow> cells = table.getValue();
                            FormTemplate form =
                                    Objects.requireNonNull(forms.get(cells.get(0).form()));
                            List<CellKey> keys = cells.stream().map(CellRow::key).toList();
                            return Sum.of(form, table.getKey(), keys).stream();
                        })
                .filter(sum -> sum.prescribed() && !sum.atMost())
                .toList();
    }

    /** Left side less right side; empty where a cell holds no number. */
    private static Optional<BigDecimal> difference(Sum sum, Map<CellKey, BigDecimal> numbers) {
        BigDecimal rest = BigDecimal.ZERO;
        for (Map.Entry<CellKey, Integer> term : sum.weights().entrySet()) {
            BigDecimal number = numbers.get(term.getKey());
            if (number == null) {
                return Optional.empty();
            }
            rest = rest.add(number.multiply(BigDecimal.valueOf(term.getValue())));
        }
        return Optional.of(rest);
    }
}
