package org.gongkai.recognition.table;

import java.util.List;
import java.util.Set;

/**
 * A row made of fragments.
 *
 * @param cells labels and words, then figures and blanks
 * @param figures whether figures are in it
 * @param evidence how many letters of the forms' labels say that it is a row of a form
 * @param tables codes of the tables that it can belong to; empty when nothing tells
 */
record ScatteredRow(List<Fragment> cells, boolean figures, int evidence, Set<String> tables) {

    /** Copies the lists. */
    ScatteredRow {
        cells = List.copyOf(cells);
        tables = Set.copyOf(tables);
    }
}
