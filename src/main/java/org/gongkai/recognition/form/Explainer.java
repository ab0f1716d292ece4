package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Explanation;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.recognition.form.PlacedRow.Habit.Trait;

/** Tells people why a table was read as it was. */
final class Explainer {

    private Explainer() {}

    /**
     * Explains a reading.
     *
     * @param readings the same table on all forms, best first
     */
    static Explanation explain(Candidate chosen, List<Candidate> readings) {
        List<Explanation.Other> others =
                readings.stream()
                        .filter(other -> !other.form().id().equals(chosen.form().id()))
                        .map(other -> new Explanation.Other(other.form().id(), other.score()))
                        .toList();
        return new Explanation(
                chosen.table().code(),
                chosen.form().id(),
                chosen.score(),
                others,
                chosen.table().blocks().stream().map(block -> block(chosen, block)).toList());
    }

    private static Explanation.Block block(Candidate chosen, BlockTemplate block) {
        List<PlacedRow> rows = chosen.rows(block);
        int byPlace = (int) rows.stream().filter(row -> row.fit().byPlace()).count();
        List<String> shows =
                rows.stream().findFirst().map(Explainer::shows).orElse(List.of("not-found"));
        return new Explanation.Block(
                block.code(), block.rows().size(), rows.size(), byPlace, shows);
    }

    /** What the header names, and what the rows of the block show together. */
    private static List<String> shows(PlacedRow row) {
        List<String> shows = new ArrayList<>();
        shows.add(header(row.header()));
        for (Trait trait : Trait.values()) {
            Optional.of(trait).filter(row.habit()::has).map(Explainer::said).ifPresent(shows::add);
        }
        return shows;
    }

    private static String header(HeaderColumns header) {
        if (!header.printed()) {
            return "no-header";
        }
        if (header.differs()) {
            return "other-columns";
        }
        long named = header.cells().stream().filter(Optional::isPresent).count();
        return header.complete() && !header.misplaced()
                ? "every-column"
                : "some-columns " + named + " " + header.cells().size();
    }

    private static String said(Trait trait) {
        return switch (trait) {
            case RUN_TOGETHER -> "run-together";
            case WRITES_ZEROS -> "zeros-written";
            case KEEPS_BLANKS -> "blanks-kept";
            case MAY_BE_FILLED_UP -> "maybe-filled-up";
        };
    }
}
