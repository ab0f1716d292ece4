package org.gongkai;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedCell.Origin;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Recognition;
import org.gongkai.model.SourceDocument;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.PageRenderer;

/**
 * Looks at the cells of drawn pages a second time, at the ink, blind to the first reading. What
 * both read alike is marked as seen; what they read otherwise is unreadable.
 */
final class SecondLook {

    /** Points by which a place is looked at within the lines of its cell, or around its text. */
    private static final double INSET = 1;

    /** Marks for which digits are taken when they are not made out. */
    private static final String ODD = "[]|!()";

    /** Findings on cells of which the ink says, as they do themselves, more than the figure. */
    private static final Set<FindingCode> MORE =
            Set.of(
                    FindingCode.STRUCK_OUT,
                    FindingCode.FOOTNOTE_MARK,
                    FindingCode.CELL_DRAWN,
                    FindingCode.OVERPRINTED);

    /** What makes a page worth looking at; a damaged one is as damaged at a second look. */
    private static final Set<Page.Trust> DOUBTFUL = Set.of(Page.Trust.UNPROVEN, Page.Trust.ODD);

    private final DocumentReader reader;
    private final byte[] bytes;
    private final String mediaType;
    private final boolean all;
    private final Map<Integer, Page> pages;
    private final Map<CellKey, Recognition> seen = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean looked;

    /**
     * @param all whether all pages are looked at, else only those whose text may deceive
     */
    SecondLook(
            DocumentReader reader,
            byte[] bytes,
            String mediaType,
            SourceDocument source,
            boolean all) {
        this.reader = reader;
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.all = all;
        this.pages =
                source instanceof PagedDocument paged && PageRenderer.draws(mediaType)
                        ? paged.pages().stream()
                                .filter(page -> page.scanned().isEmpty())
                                .filter(page -> all || DOUBTFUL.contains(page.trust()))
                                .collect(Collectors.toMap(Page::number, Function.identity()))
                        : Map.of();
    }

    /** Whether any page was looked at, or was to be. */
    boolean looked() {
        return looked;
    }

    /** What it found, once it looked. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * The tables after the second look.
     *
     * @param known what was found before
     */
    List<MatchedTable> look(List<MatchedTable> tables, List<Finding> known) {
        if (pages.isEmpty()) {
            return tables;
        }
        Set<CellKey> more =
                known.stream()
                        .filter(finding -> MORE.contains(finding.kind()))
                        .flatMap(finding -> finding.cells().stream())
                        .collect(Collectors.toSet());
        Map<Integer, List<MatchedCell>> cells = new TreeMap<>();
        tables.stream()
                .flatMap(table -> own(table).stream())
                .filter(cell -> isLookedAt(cell) && !more.contains(cell.key()))
                .forEach(
                        cell ->
                                cells.computeIfAbsent(
                                                cell.place().page(), page -> new ArrayList<>())
                                        .add(cell));
        cells.forEach(this::look);
        return tables.stream().map(this::compare).toList();
    }

    /** Cells that have a printed cell of their own. */
    private static List<MatchedCell> own(MatchedTable table) {
        Map<Origin, Long> uses =
                table.cells().stream()
                        .collect(Collectors.groupingBy(MatchedCell::origin, Collectors.counting()));
        return table.cells().stream()
                .filter(cell -> uses.getOrDefault(cell.origin(), 0L) == 1)
                .toList();
    }

    private boolean isLookedAt(MatchedCell cell) {
        boolean tells =
                switch (cell.value().state()) {
                    case NUMBER, DASH -> true;
                    case BLANK -> cell.method() == Method.RULED;
                    default -> false;
                };
        return tells
                && (cell.method() == Method.RULED || cell.method() == Method.ALIGNED)
                && pages.containsKey(cell.place().page());
    }

    private void look(int number, List<MatchedCell> cells) {
        cells.stream()
                .collect(
                        Collectors.groupingBy(
                                cell -> cell.place().direction(),
                                TreeMap::new,
                                Collectors.toList()))
                .forEach((direction, turned) -> look(number, direction, turned));
    }

    private void look(int number, int direction, List<MatchedCell> cells) {
        looked = true;
        Page page = Objects.requireNonNull(pages.get(number));
        List<Box> places = cells.stream().map(SecondLook::place).toList();
        Optional<List<Recognition>> read = reader.look(bytes, mediaType, page, direction, places);
        if (read.isEmpty() && !all && page.trust() == Page.Trust.UNPROVEN) {
            return;
        }
        if (read.isEmpty()) {
            String message =
                    "page " + number + " was to be looked at a second time and could not be read";
            findings.add(
                    FindingCode.OCR_MISSING.on(
                            CellKey.DOCUMENT,
                            message,
                            cells.stream().map(MatchedCell::key).toList()));
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            seen.put(cells.get(i).key(), read.get().get(i));
        }
    }

    private static Box place(MatchedCell cell) {
        Box box = cell.place().box();
        double inset = cell.method() == Method.RULED ? INSET : -INSET;
        double x = Math.min(inset, box.width() / 3);
        double y = Math.min(inset, box.height() / 3);
        return Box.between(box.x() + x, box.y() + y, box.right() - x, box.bottom() - y);
    }

    private MatchedTable compare(MatchedTable table) {
        return table.with(
                table.cells().stream()
                        .map(
                                cell ->
                                        seen.containsKey(cell.key())
                                                ? compare(cell, seen.get(cell.key()))
                                                : cell)
                        .toList());
    }

    private MatchedCell compare(MatchedCell cell, Recognition eye) {
        CellValue value = cell.value();
        if (agrees(value, eye.text())) {
            return eye.isOpen() ? cell : cell.seenTwice();
        }
        boolean unsure =
                eye.variants().stream().anyMatch(variant -> agrees(value, variant.text()))
                        || mayBe(value.raw(), eye.text());
        if (unsure) {
            return cell;
        }
        String shown = eye.text().isEmpty() ? "nothing" : "'" + eye.text() + "'";
        findings.add(
                FindingCode.EYE_DIFFERS.on(
                        cell.key(),
                        eye.text(),
                        value.raw(),
                        "the text says '" + value.raw() + "', a look at the page " + shown,
                        List.of(cell.key())));
        return cell.with(CellValue.of(CellState.UNREADABLE, value.raw()));
    }

    private static boolean agrees(CellValue value, String eye) {
        if (value.number().isEmpty()) {
            boolean none = figures(eye).chars().noneMatch(Character::isDigit);
            return value.state() == CellState.BLANK ? eye.isEmpty() : !eye.isEmpty() && none;
        }
        Optional<BigDecimal> figure = number(figures(eye));
        return figure.isPresent()
                && number(figures(value.raw()))
                        .filter(it -> it.compareTo(figure.get()) == 0)
                        .isPresent();
    }

    /** Whether a figure was made out in part: what is no digit in it may be any character. */
    private static boolean mayBe(String raw, String eye) {
        boolean digits = eye.chars().anyMatch(Character::isDigit);
        return digits
                && raw.length() == eye.length()
                && IntStream.range(0, raw.length())
                        .allMatch(
                                i ->
                                        raw.charAt(i) == eye.charAt(i)
                                                || (Character.isLetter(eye.charAt(i))
                                                        || ODD.indexOf(eye.charAt(i)) >= 0));
    }

    private static Optional<BigDecimal> number(String figures) {
        try {
            return Optional.of(new BigDecimal(figures));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String figures(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9.-]", "");
    }
}
