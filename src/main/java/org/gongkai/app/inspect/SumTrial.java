package org.gongkai.app.inspect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Sum;

/** Tries a sum on values of which some may be unknown, that is any number from 0. */
final class SumTrial {

    private final Sum sum;

    SumTrial(Sum sum) {
        this.sum = sum;
    }

    /** Whether it cannot hold, whatever the unknown cells are. */
    boolean broken(Function<CellKey, CellValue> values) {
        int compared = known(sum.parts(), values).compareTo(known(sum.total(), values));
        return compared > 0
                ? complete(sum.total(), values)
                : compared < 0 && !sum.atMost() && complete(sum.parts(), values);
    }

    private static BigDecimal known(List<CellKey> keys, Function<CellKey, CellValue> values) {
        return keys.stream()
                .map(key -> values.apply(key).number())
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean complete(List<CellKey> keys, Function<CellKey, CellValue> values) {
        return keys.stream().allMatch(key -> values.apply(key).number().isPresent());
    }
}
