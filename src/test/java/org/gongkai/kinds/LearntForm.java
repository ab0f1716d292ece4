package org.gongkai.kinds;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.CopyReader;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Sum;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.learn.FormDraft;
import org.gongkai.recognition.learn.FormDrafter;
import org.gongkai.recognition.learn.PrintedCopy;

/** A form drafted of some papers of a kind, tried on other papers. */
final class LearntForm {

    private static final PaperFormat[] FORMATS = PaperFormat.values();

    private final FormDraft draft;
    private final FormTemplate form;
    private final Extractor extractor;

    private LearntForm(FormDraft draft, Path folder) throws IOException, FormException {
        this.draft = draft;
        Files.writeString(folder.resolve("draft.yaml"), draft.yaml());
        form = FormCatalog.NONE.with(folder).templates().get(0);
        extractor = Extractor.builder().forms(folder).ocr(OcrMode.OFF).build();
    }

    /** The form drafted of papers with these seeds, each in another format. */
    static LearntForm of(ExampleKind kind, List<Long> seeds, Path folder)
            throws IOException, FormException, UnreadableDocumentException {
        List<PrintedCopy> copies = new ArrayList<>();
        CopyReader reader = new CopyReader(OcrMode.OFF);
        for (long seed : seeds) {
            PaperFormat format = format(seed);
            String name = kind.code() + seed + "." + format;
            copies.add(reader.read(name, format.bytes(kind.paper(seed))));
        }
        return new LearntForm(new FormDrafter().draft(copies, Optional.empty()), folder);
    }

    static PaperFormat format(long seed) {
        return FORMATS[(int) (seed % FORMATS.length)];
    }

    FormDraft draft() {
        return draft;
    }

    /** What became of the cells and sums of a paper. */
    static final class Tally {

        int cells;
        int right;
        int flagged;
        final Set<String> flags = new TreeSet<>();
        final Set<String> silent = new TreeSet<>();
        final Set<String> missing = new TreeSet<>();
        final Set<String> sumsFound = new TreeSet<>();
        final Set<String> sumsMissed = new TreeSet<>();
        final Set<String> sumsFalse = new TreeSet<>();

        @Override
        public String toString() {
            return String.join(
                    "; ",
                    right + " of " + cells + " cells right",
                    flagged + " flagged " + flags,
                    silent.size() + " silent",
                    "missing " + missing,
                    sumsFound.size() + " sums found",
                    "missed " + sumsMissed);
        }
    }

    /** Reads a paper, and tells by a marked copy of it which cell is which. */
    void tryOn(Paper paper, PaperFormat format, Tally tally) throws IOException {
        Map<String, CellKey> marks = new LinkedHashMap<>();
        Paper marked = paper.marked();
        marked.cells().forEach((key, entry) -> marks.put(entry.text(), key));
        Map<CellKey, CellKey> meant = new LinkedHashMap<>();
        extractor
                .extract(format.bytes(marked))
                .cells()
                .forEach(
                        cell ->
                                Optional.ofNullable(marks.get(cell.value().raw()))
                                        .ifPresent(key -> meant.put(cell.key(), key)));
        Extraction read = extractor.extract(format.bytes(paper));
        cells(paper, read, meant, tally);
        sums(paper, meant, tally);
    }

    private static void cells(
            Paper paper, Extraction read, Map<CellKey, CellKey> meant, Tally tally) {
        Map<CellKey, MatchedCell> found = new LinkedHashMap<>();
        Set<CellKey> flagged = new HashSet<>();
        read.cells()
                .filter(cell -> meant.containsKey(cell.key()))
                .forEach(
                        cell -> {
                            found.put(meant.get(cell.key()), cell);
                            if (read.flags().containsKey(cell.key())) {
                                flagged.add(meant.get(cell.key()));
                            }
                        });
        paper.cells()
                .forEach(
                        (key, entry) -> {
                            tally.cells++;
                            Optional<MatchedCell> cell = Optional.ofNullable(found.get(key));
                            if (cell.isEmpty()) {
                                tally.missing.add(key.toString());
                            } else if (isRight(cell.get(), entry)) {
                                tally.right++;
                            } else if (flagged.contains(key)) {
                                tally.flagged++;
                                tally.flags.add(
                                        key
                                                + " '"
                                                + entry.text()
                                                + "' read "
                                                + cell.get().value()
                                                + read.flags().get(cell.get().key()));
                            } else {
                                tally.silent.add(
                                        key + " '" + entry.text() + "' read " + cell.get().value());
                            }
                        });
    }

    private static boolean isRight(MatchedCell cell, Entry entry) {
        return entry.isFigure()
                ? cell.value()
                        .number()
                        .filter(n -> n.compareTo(entry.value().get()) == 0)
                        .isPresent()
                : cell.value().raw().equals(entry.text())
                        || (entry.text().isEmpty() && cell.value().plain().isEmpty());
    }

    /** A sum of the draft is true when the paper's own sums imply it. */
    private void sums(Paper paper, Map<CellKey, CellKey> meant, Tally tally) {
        Equations drafted = new Equations();
        Equations real = new Equations();
        paper.sums().forEach(sum -> real.add(sum.weights()));
        for (FormTemplate.TableTemplate table : form.tables()) {
            List<CellKey> keys =
                    meant.keySet().stream().filter(k -> k.table().equals(table.code())).toList();
            for (Sum sum : Sum.of(form, table.code(), keys)) {
                Map<CellKey, Integer> weights = new LinkedHashMap<>();
                sum.weights().forEach((k, w) -> weights.put(meant.get(k), w));
                drafted.add(weights);
                if (!real.implies(weights) && !holds(paper, weights)) {
                    tally.sumsFalse.add(
                            weights + " " + sum.identity().id() + " " + sum.identity().rule());
                }
            }
        }
        for (TrueSum sum : paper.sums()) {
            (drafted.implies(sum.weights()) ? tally.sumsFound : tally.sumsMissed).add(sum.name());
        }
    }

    /** Sums of which the total is not printed are not tried. */
    private static boolean holds(Paper paper, Map<CellKey, Integer> weights) {
        Map<CellKey, Entry> cells = paper.cells();
        boolean untried =
                weights.entrySet().stream()
                        .filter(each -> each.getValue() < 0)
                        .noneMatch(each -> cells.get(each.getKey()).isFigure());
        return untried
                || weights.entrySet().stream()
                                .map(
                                        each ->
                                                cells.get(each.getKey())
                                                        .value()
                                                        .orElse(BigDecimal.ZERO)
                                                        .multiply(
                                                                BigDecimal.valueOf(
                                                                        each.getValue())))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .signum()
                        == 0;
    }

    /** Linear equations, and which others follow from them. */
    private static final class Equations {

        private final List<Map<CellKey, BigDecimal>> basis = new ArrayList<>();

        void add(Map<CellKey, Integer> weights) {
            Map<CellKey, BigDecimal> rest = rest(weights);
            if (!rest.isEmpty()) {
                basis.add(rest);
            }
        }

        boolean implies(Map<CellKey, Integer> weights) {
            return rest(weights).isEmpty();
        }

        private Map<CellKey, BigDecimal> rest(Map<CellKey, Integer> weights) {
            Map<CellKey, BigDecimal> rest = new LinkedHashMap<>();
            weights.forEach((key, weight) -> rest.put(key, BigDecimal.valueOf(weight)));
            rest.values().removeIf(value -> value.signum() == 0);
            for (Map<CellKey, BigDecimal> known : basis) {
                CellKey lead = known.keySet().iterator().next();
                BigDecimal factor = rest.getOrDefault(lead, BigDecimal.ZERO);
                if (factor.signum() != 0) {
                    BigDecimal by = factor.divide(known.get(lead), java.math.MathContext.DECIMAL64);
                    known.forEach(
                            (key, value) ->
                                    rest.merge(key, value.multiply(by).negate(), BigDecimal::add));
                    rest.values().removeIf(v -> v.abs().compareTo(new BigDecimal("1e-9")) < 0);
                }
            }
            return rest;
        }
    }
}
