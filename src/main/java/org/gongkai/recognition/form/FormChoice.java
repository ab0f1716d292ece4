package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;

/**
 * Decides for each statutory table, and each of its blocks, which form it is printed on.
 *
 * @param byTable for each statutory table its readings on all forms, best first
 * @param year report year where known; it breaks ties
 */
record FormChoice(Map<String, List<Candidate>> byTable, OptionalInt year) {

    /** The readings taken, at most one of each block. */
    List<Candidate> chosen() {
        Set<String> certain = new HashSet<>();
        byTable.values().forEach(list -> clear(list).ifPresent(c -> certain.add(c.form().id())));
        List<Candidate> chosen = new ArrayList<>();
        for (List<Candidate> readings : byTable.values()) {
            if (!readings.isEmpty()) {
                Candidate best = clear(readings).orElseGet(() -> tied(readings, certain));
                chosen.addAll(byBlock(best, readings));
            }
        }
        return chosen;
    }

    /** A reading, with those blocks whose headers name the columns of another form on that form. */
    private static List<Candidate> byBlock(Candidate best, List<Candidate> readings) {
        // By form: a reading has all rows of its table in it, and is too large for a key.
        Map<String, List<BlockTemplate>> blocks = new LinkedHashMap<>();
        List<BlockTemplate> absent = new ArrayList<>();
        for (BlockTemplate block : best.table().blocks()) {
            Optional<Candidate> other =
                    best.isMisnamed(block) ? named(block, best, readings) : Optional.empty();
            Candidate taken = other.orElse(best);
            List<BlockTemplate> list =
                    other.isEmpty() && best.rows(block).isEmpty()
                            ? absent
                            : blocks.computeIfAbsent(taken.form().id(), id -> new ArrayList<>());
            list.add(twin(block, taken).orElse(block));
        }
        String bestForm = best.form().id();
        if (blocks.size() == 1 && blocks.containsKey(bestForm)) {
            return List.of(best);
        }
        // What is printed nowhere is missing only where most of the table is on a form that has it.
        List<BlockTemplate> own = blocks.getOrDefault(bestForm, List.of());
        if (blocks.values().stream().allMatch(others -> others.size() <= own.size())) {
            own.addAll(absent);
        }
        return readingsOf(blocks.keySet(), readings).stream()
                .map(reading -> reading.only(blocks.getOrDefault(reading.form().id(), List.of())))
                .toList();
    }

    /** The readings on some forms, in the order of these. */
    private static List<Candidate> readingsOf(Set<String> formIds, List<Candidate> readings) {
        return formIds.stream().flatMap(id -> pick(readings, Set.of(id)).stream()).toList();
    }

    private static Optional<Candidate> named(
            BlockTemplate block, Candidate best, List<Candidate> readings) {
        return readings.stream()
                .filter(
                        reading ->
                                twin(block, reading)
                                        .filter(reading::isNamed)
                                        .filter(b -> reading.likeness(b) > best.likeness(block))
                                        .isPresent())
                .findFirst();
    }

    /** The block of another form with the same code. */
    private static Optional<BlockTemplate> twin(BlockTemplate block, Candidate reading) {
        return reading.table().blocks().stream()
                .filter(b -> b.code().equals(block.code()))
                .findFirst();
    }

    /** The best reading, if it is better than that of every other form. */
    private static Optional<Candidate> clear(List<Candidate> readings) {
        boolean alone = readings.size() == 1;
        return alone || (readings.size() > 1 && !equal(readings.get(0), readings.get(1)))
                ? Optional.of(readings.get(0))
                : Optional.empty();
    }

    private static boolean equal(Candidate best, Candidate other) {
        return best.score() - other.score() < STANDARD.doubt();
    }

    private Candidate tied(List<Candidate> readings, Set<String> certain) {
        List<Candidate> equals =
                readings.stream().filter(each -> equal(readings.get(0), each)).toList();
        return nearestTable(equals)
                .or(() -> pick(equals, certain))
                .or(() -> equals.stream().filter(c -> inForce(c.form())).findFirst())
                .orElse(equals.get(0));
    }

    /** The form of the table that comes before it in the form, if that one is certain. */
    private Optional<Candidate> nearestTable(List<Candidate> equals) {
        List<String> codes = new ArrayList<>(byTable.keySet());
        int at = codes.indexOf(equals.get(0).table().code());
        for (int i = at - 1; i >= 0; i--) {
            Optional<Candidate> neighbour = clear(byTable.getOrDefault(codes.get(i), List.of()));
            if (neighbour.isPresent()) {
                return pick(equals, Set.of(neighbour.get().form().id()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Candidate> pick(List<Candidate> equals, Set<String> formIds) {
        return equals.stream().filter(each -> formIds.contains(each.form().id())).findFirst();
    }

    private boolean inForce(FormTemplate form) {
        return year.isPresent() && form.inForce(year.getAsInt());
    }

    /**
     * Blocks without a header whose rows are as well those of the form of the year, which has other
     * columns: the rest of the table alone speaks for the form taken.
     */
    List<Finding> doubts(Candidate chosen) {
        if (inForce(chosen.form())) {
            return List.of();
        }
        List<Candidate> readings = byTable.getOrDefault(chosen.table().code(), List.of());
        return chosen.table().blocks().stream()
                .filter(block -> chosen.isUnheaded(block))
                .filter(
                        block ->
                                readings.stream()
                                        .filter(reading -> inForce(reading.form()))
                                        .anyMatch(reading -> isAlike(block, chosen, reading)))
                .map(
                        block ->
                                FindingCode.COLUMN_MISMATCH.on(
                                        CellKey.ofTable(chosen.table().code()),
                                        "without a header the rows may as well be those of the"
                                                + " form of the year, with other columns",
                                        chosen.rows(block).stream()
                                                .flatMap(placed -> placed.keys().stream())
                                                .toList()))
                .toList();
    }

    private static boolean isAlike(BlockTemplate block, Candidate chosen, Candidate other) {
        return twin(block, other)
                .filter(other::isUnheaded)
                .filter(twin -> !twin.columns().equals(block.columns()))
                .filter(twin -> other.rows(twin).size() >= chosen.rows(block).size())
                .filter(twin -> other.fit(twin) >= chosen.fit(block))
                .isPresent();
    }
}
