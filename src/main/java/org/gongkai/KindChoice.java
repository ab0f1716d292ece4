package org.gongkai;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.KindStages.Begun;
import org.gongkai.KindStages.Reading;
import org.gongkai.model.CellState;
import org.gongkai.model.FlowDocument;
import org.gongkai.recognition.form.FormCatalog;

/**
 * Chooses as a report of which kind a document is read: that whose title it bears, and where no
 * title tells, that whose tables are found in it. Immutable, for several threads.
 */
final class KindChoice {

    /** The more statutory tables, then cells, the better. */
    private static final Comparator<Reading> BY_FINDS =
            Comparator.<Reading>comparingInt(reading -> reading.matching().tables().size())
                    .thenComparingLong(KindChoice::cells);

    private final List<KindStages> kinds;

    KindChoice(FormCatalog forms) {
        kinds = forms.kinds().stream().map(kind -> new KindStages(kind, forms)).toList();
    }

    Reading read(FlowDocument flow, DrawnTables drawn) {
        List<Begun> begun = kinds.stream().map(stages -> stages.begin(flow, drawn)).toList();
        List<Reading> titled = readings(begun.stream().filter(Begun::titled).toList());
        Optional<Reading> named = best(titled);
        if (kinds.size() == 1 || named.filter(Reading::isFound).isPresent()) {
            return named.orElseGet(() -> begun.get(0).read());
        }
        // A title with nothing behind it may be a link of the page; that of the kind before
        // decides.
        int end = named.isEmpty() ? begun.size() : begun.indexOf(named.get().begun());
        List<Reading> others =
                readings(begun.subList(0, end).stream().filter(it -> !it.titled()).toList());
        return best(others).filter(Reading::isFound).or(() -> named).orElseGet(() -> others.get(0));
    }

    private static List<Reading> readings(List<Begun> begun) {
        return begun.stream().map(Begun::read).toList();
    }

    /** Of equal ones the first. */
    private static Optional<Reading> best(List<Reading> readings) {
        return readings.stream().reduce((a, b) -> BY_FINDS.compare(b, a) > 0 ? b : a);
    }

    private static long cells(Reading reading) {
        return reading.matching().tables().stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .count();
    }
}
