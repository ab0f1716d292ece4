package org.gongkai.channel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What may happen to all cells of a table on the way from the form to the text that is read. */
enum Channel {
    /** A web page that keeps every cell. */
    HTML,
    /** A web page that keeps the order of cells in each row, with spans that do not fit. */
    HTML_LYING_SPANS,
    /** A page whose rows were filled up at their ends. */
    HTML_FILLED_UP,
    /** A web page that ends early, within a tag or not. */
    HTML_CUT,
    /** Bars around every cell, blank ones too. */
    BARS,
    /** Bars between cells; blank cells are gone. */
    BARS_WITHOUT_BLANKS,
    /** Bars between cells; blank cells are gone, and the row is filled up at its end. */
    BARS_FILLED_UP,
    /** One cell a line, each with a bar behind it; of a blank cell the bar alone. */
    BAR_LINES,
    /** The same without blank cells; the row is filled up with bars at its end. */
    BAR_LINES_FILLED_UP,
    /** Tabs between all cells, blank ones too. */
    TABS,
    /** Tabs between cells; blank cells are gone, and the row is filled up at its end. */
    TABS_FILLED_UP,
    /** A table of Markdown. */
    MARKDOWN,
    /** A table of Markdown under its header, with blank cells behind the others. */
    LEFT_COLLAPSED,
    /** Columns aligned by spaces. */
    ALIGNED,
    /** One cell a line; a blank cell is a blank line. */
    LINES,
    /** One cell a line; blank cells are gone. */
    LINES_WITHOUT_BLANKS,
    /** One cell a paragraph; a blank cell is a no-break space. */
    PARAGRAPHS,
    /** Nothing between cells. */
    RUN_TOGETHER,
    /** One space between all cells. */
    SPACES,
    /** All labels first, then column after column. */
    COLUMNS,
    /** A line that repeats the one before is gone. */
    REPEATED_LINES_DROPPED,
    /** Long labels end early. */
    LABELS_CUT,
    /** One cell a line; long labels stand on two. */
    LABELS_TORN,
    /** Long labels stand on two rows of the table, the second without figures. */
    LABELS_OVER_ROWS,
    /** The first rows of the header are gone. */
    HEADER_LOST,
    /** Some rows are gone, as at the edge of a page. */
    ROWS_LOST,
    /** Bars around every cell, and the text ends early. */
    CUT,
    /** One cell a line, and the text ends early. */
    LINES_CUT;

    /** Those that still make the reading give values without a flag that nobody filled in. */
    private static final Set<Channel> DECEIVING = EnumSet.noneOf(Channel.class);

    /** Whether the reading sees through it. */
    boolean isSeenThrough() {
        return !DECEIVING.contains(this);
    }

    /** Whether the header is still there, whole. */
    boolean keepsHeader() {
        return this != HEADER_LOST && this != ROWS_LOST && this != LABELS_CUT;
    }

    /** Whether the text ends early. */
    boolean endsEarly() {
        return name().endsWith("CUT") && this != LABELS_CUT;
    }

    /** Whether it gives a web page, not plain text. */
    boolean isHtml() {
        return name().startsWith("HTML");
    }

    /** The text of a table. */
    String copy(Drawing table, Random random) {
        return switch (this) {
            case HTML -> HtmlCopy.of(table);
            case HTML_LYING_SPANS -> HtmlCopy.withLyingSpans(table, random);
            case HTML_FILLED_UP -> HtmlCopy.of(table.filledUpToLongest());
            case HTML_CUT -> HtmlCopy.of(table);
            case BARS -> bars(table.cells());
            case BARS_WITHOUT_BLANKS -> bars(table.printed());
            case BARS_FILLED_UP ->
                    bars(random.nextBoolean() ? table.filledUp() : table.filledUpToLongest());
            case BAR_LINES -> lines(table.cells(), "", " |\n", " |\n").replace("\n |", "\n|");
            case BAR_LINES_FILLED_UP -> barLines(table);
            case TABS -> lines(table.cells(), "", "\t", "\n");
            case TABS_FILLED_UP -> lines(table.filledUpToLongest(), "", "\t", "\n");
            case MARKDOWN -> markdown(table.flat());
            case LEFT_COLLAPSED -> markdown(table.flat().squeezed());
            case ALIGNED -> AlignedCopy.of(table, random);
            case LINES -> lines(table.cells(), "", "\n", "\n");
            case LINES_WITHOUT_BLANKS -> lines(table.printed(), "", "\n", "\n");
            case PARAGRAPHS -> paragraphs(table);
            case RUN_TOGETHER -> lines(table.cells(), "", "", "\n");
            case SPACES -> lines(table.printed(), "", " ", "\n");
            case COLUMNS -> columns(table);
            case REPEATED_LINES_DROPPED -> withoutRepeats(lines(table.cells(), "", "\n", "\n"));
            case LABELS_CUT -> bars(BrokenLabels.cut(table, 6 + random.nextInt(6)).cells());
            case LABELS_TORN -> lines(BrokenLabels.torn(table, random).cells(), "", "\n", "\n");
            case LABELS_OVER_ROWS -> bars(BrokenLabels.overRows(table, random).grid());
            case HEADER_LOST -> bars(withoutFirst(table.cells(), 1 + random.nextInt(3)));
            case ROWS_LOST -> bars(withoutSome(table.cells(), random));
            case CUT -> bars(table.cells());
            case LINES_CUT -> lines(table.cells(), "", "\n", "\n");
        };
    }

    /** What is left of a whole document. */
    String end(String document, Random random) {
        return endsEarly()
                ? document.substring(
                        0, document.length() / 8 + random.nextInt(document.length() * 7 / 8))
                : document;
    }

    private static String bars(List<List<String>> rows) {
        return lines(rows, "| ", " | ", " |\n");
    }

    private static String lines(List<List<String>> rows, String begin, String between, String end) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(begin).append(String.join(between, row)).append(end));
        return text.toString();
    }

    private static String barLines(Drawing table) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table.filledUp()) {
            long blank = row.stream().filter(String::isEmpty).count();
            row.stream()
                    .filter(cell -> !cell.isEmpty())
                    .forEach(c -> text.append(c).append(" |\n"));
            text.append("|".repeat((int) blank)).append(blank > 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static String markdown(Drawing table) {
        List<List<String>> rows = new ArrayList<>(table.grid());
        int width = rows.get(0).size();
        rows.add(1, Collections.nCopies(width, "---"));
        return bars(rows);
    }

    private static String paragraphs(Drawing table) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table.cells()) {
            row.forEach(cell -> text.append(cell.isEmpty() ? "\u00A0" : cell).append("\n\n"));
        }
        return text.toString();
    }

    private static String columns(Drawing table) {
        StringBuilder text = new StringBuilder();
        List<List<String>> figures = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            row.stream().filter(Cell::isLabel).forEach(c -> text.append(c.text()).append('\n'));
            figures.add(row.stream().filter(Cell::isFigure).map(Cell::text).toList());
        }
        int most = figures.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < most; column++) {
            for (List<String> row : figures) {
                if (column < row.size()) {
                    text.append(row.get(column)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String withoutRepeats(String text) {
        StringBuilder kept = new StringBuilder();
        String last = "no line";
        for (String line : text.lines().toList()) {
            if (!line.equals(last)) {
                kept.append(line).append('\n');
            }
            last = line;
        }
        return kept.toString();
    }

    private static List<List<String>> withoutFirst(List<List<String>> rows, int lost) {
        return rows.subList(Math.min(lost, rows.size() - 1), rows.size());
    }

    private static List<List<String>> withoutSome(List<List<String>> rows, Random random) {
        int from = random.nextInt(rows.size());
        int to = Math.min(rows.size(), from + 1 + random.nextInt(4));
        List<List<String>> kept = new ArrayList<>(rows);
        kept.subList(from, to).clear();
        return kept;
    }
}
