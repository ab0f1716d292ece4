package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.gongkai.drawn.CellsAsText;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.FormLabels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever happens to the print of a table, a figure comes out in its own cell or with a flag.
 * Every figure is another, so that one in a wrong cell betrays itself.
 */
class DamagedPrintTest {

    private static final List<FormTemplate> FORMS =
            FormCatalog.standard().templates().stream().filter(form -> !form.hasList()).toList();
    private static final FormMatcher MATCHER = new FormMatcher(FORMS);
    private static final FormLabels LABELS = new FormLabels(FORMS);

    /** Prints tried of each kind; a failure names the number of its print. */
    private static final int PRINTS = Integer.getInteger("gongkai.prints", 150);

    /** Damages done to one print; three can undo each other so that no reader could tell. */
    private static final int MOST_DAMAGES = Integer.getInteger("gongkai.damages", 2);

    private static CellsAsText read(List<Table> tables) {
        return CellsAsText.of(MATCHER.match(tables, OptionalInt.empty(), LABELS.ofDocument()));
    }

    @ParameterizedTest
    @CsvSource({
        "proactive, MARKUP", "proactive, TEXT", "proactive, PAGES",
        "requests, MARKUP", "requests, TEXT", "requests, PAGES",
        "review, MARKUP", "review, TEXT",
    })
    void noFigureIsSilentlyInAWrongCell(String table, DamagedPrint.Kind kind) {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < PRINTS; seed++) {
            DamagedPrint print = new DamagedPrint(FORMS, table, new Random(seed));
            print.damage(1 + seed % MOST_DAMAGES);
            List<Table> tables = print.tables(kind);
            CellsAsText reading = read(tables);
            List<String> faults = print.faults(reading);
            if (!faults.isEmpty()) {
                wrong.add("print " + seed + ": " + print.done() + " → " + faults + print.shown());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "proactive, MARKUP", "proactive, TEXT", "proactive, PAGES",
        "requests, MARKUP", "requests, TEXT", "requests, PAGES",
        "review, MARKUP", "review, TEXT",
    })
    void anUndamagedPrintIsReadWithoutAFlag(String table, DamagedPrint.Kind kind) {
        for (int seed = 0; seed < PRINTS; seed++) {
            DamagedPrint print = new DamagedPrint(FORMS, table, new Random(seed));
            List<Table> tables = print.tables(kind);
            CellsAsText reading = read(tables);
            // Text whose only blanks end its rows is no other than text that was filled up.
            boolean blanks =
                    kind == DamagedPrint.Kind.TEXT && print.done().get(0).contains("with blanks");
            assertThat(print.differences(reading))
                    .filteredOn(difference -> !(blanks && difference.endsWith("read '?!'")))
                    .as("%s %s", seed, print.done())
                    .isEmpty();
        }
    }
}
