package org.gongkai.recognition.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.value.UnitWords;

/** The printed tables in which others go on: on the next page, without words above them. */
final class Continuations {

    private final List<PrintedGrid> grids;
    private final Set<Integer> taken;

    /**
     * @param grids all printed tables by their numbers
     * @param taken the numbers of those that are tables of their own
     */
    Continuations(List<PrintedGrid> grids, Set<Integer> taken) {
        this.grids = grids;
        this.taken = Set.copyOf(taken);
    }

    /** A table and those in which it goes on, in their order. */
    List<HeaderFit> of(HeaderFit first, TableTemplate template, LabelScores scores) {
        List<HeaderFit> parts = new ArrayList<>(List.of(first));
        for (int i = first.grid().table().index() + 1; goesOn(first, i); i++) {
            HeaderFit again = HeaderFit.of(grids.get(i), template, scores);
            parts.add(
                    again.score() >= first.score()
                            ? again
                            : new HeaderFit(
                                    grids.get(i),
                                    0,
                                    first.places(),
                                    first.odd(),
                                    first.others(),
                                    first.score()));
        }
        return parts;
    }

    private boolean goesOn(HeaderFit first, int index) {
        return index < grids.size()
                && !taken.contains(index)
                && grids.get(index).columns() == first.grid().columns()
                && grids.get(index).table().grid().regular()
                && grids.get(index).table().above().stream().allMatch(Continuations::saysNothing);
    }

    private static boolean saysNothing(String line) {
        return UnitWords.isNamed(line) || Folding.fold(line).matches("[(\\[]?(?:续|接上)[表页]?[)\\]]?");
    }
}
