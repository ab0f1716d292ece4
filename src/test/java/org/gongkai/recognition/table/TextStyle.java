package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ways in which copies print the cells of a table that has lost its borders. */
enum TextStyle {
    TABS,
    LINES,
    BARS_ON_LINES,
    BARS_BEHIND,
    BARS_BEFORE,
    BARS_INSIDE,
    PARAGRAPHS,
    SPACES,
    IDEOGRAPHIC_SPACES,
    NO_BREAK_SPACES,
    ONE_PARAGRAPH,
    GLUED,
    GLUED_LINES,
    WRAPPED,
    LETTER_SPACED,
    MARKDOWN,
    CRLF,
    FULL_WIDTH,
    PAGE_BREAKS,
    TRADITIONAL,
    PINYIN,
    NO_BRACKETS;

    /** The rows of a table as this style prints them. */
    String print(List<List<String>> rows) {
        return switch (this) {
            case TABS -> each(rows, row -> String.join("\t", row) + "\n");
            case LINES -> each(rows, row -> String.join("\n", row) + "\n");
            case BARS_ON_LINES -> each(rows, row -> String.join("\n|\n", row) + "\n|\n");
            case BARS_BEHIND -> each(rows, row -> String.join(" |\n", row) + " |\n|\n");
            case BARS_BEFORE -> each(rows, row -> String.join("\n| ", row) + "\n|\n");
            case BARS_INSIDE -> each(rows, row -> String.join(" | ", row) + " |\n");
            case PARAGRAPHS -> each(rows, row -> String.join("\n\n", row) + "\n\n");
            case SPACES -> each(rows, row -> String.join("  ", row) + "\n");
            case IDEOGRAPHIC_SPACES -> each(rows, row -> String.join("\u3000", row) + "\n");
            case NO_BREAK_SPACES ->
                    each(rows, row -> "\u00a0" + String.join("\u00a0\n\u00a0", row) + "\u00a0\n");
            case ONE_PARAGRAPH -> each(rows, row -> String.join(" ", row) + " ");
            case GLUED -> each(rows, TextStyle::glued);
            case GLUED_LINES -> each(rows, row -> glued(row) + "\n");
            case WRAPPED -> each(rows, row -> wrapped(row, 7) + "\n");
            case LETTER_SPACED -> each(rows, row -> String.join("\n", spaced(row)) + "\n");
            case MARKDOWN -> each(rows, row -> "| " + String.join(" | ", row) + " |\n|---|\n\n");
            case CRLF -> LINES.print(rows).replace("\n", "\r\n");
            case FULL_WIDTH -> LINES.print(mapped(rows, TextStyle::wide));
            case PAGE_BREAKS -> LINES.print(withPages(rows));
            case TRADITIONAL -> LINES.print(mapped(rows, TextStyle::traditional));
            case PINYIN -> LINES.print(mapped(rows, TextStyle::pinyin));
            case NO_BRACKETS -> LINES.print(mapped(rows, t -> t.replaceAll("（[^（）]*）", "")));
        };
    }

    private static String each(List<List<String>> rows, Function<List<String>, String> print) {
        return String.join("", rows.stream().map(print).toList());
    }

    private static List<List<String>> mapped(List<List<String>> rows, UnaryOperator<String> map) {
        return rows.stream().map(row -> row.stream().map(map).toList()).toList();
    }

    private static boolean isFigure(String cell) {
        return cell.matches("[-+]?\\d[\\d.]*");
    }

    /** Figures keep one space between, as some sites print them; nothing else does. */
    private static String glued(List<String> row) {
        BinaryOperator<String> join =
                (all, cell) ->
                        all.matches(".*\\d") && isFigure(cell) ? all + " " + cell : all + cell;
        return row.stream().reduce("", join);
    }

    /** The figures stand beside the first line of the label. */
    private static String wrapped(List<String> row, int width) {
        List<String> lines = new ArrayList<>();
        String figures = "";
        for (String cell : row) {
            if (isFigure(cell)) {
                figures += "   " + cell;
            } else {
                for (int i = 0; i < cell.length(); i += width) {
                    lines.add(cell.substring(i, Math.min(cell.length(), i + width)));
                }
            }
        }
        if (!lines.isEmpty() && !figures.isEmpty()) {
            int middle = Math.max(0, lines.size() - 2);
            lines.set(middle, lines.get(middle) + figures);
            figures = "";
        }
        return String.join("\n", lines) + figures;
    }

    private static List<String> spaced(List<String> row) {
        return row.stream()
                .map(cell -> isFigure(cell) ? cell : String.join(" ", cell.split("")))
                .toList();
    }

    private static String wide(String cell) {
        return isFigure(cell)
                ? cell.codePoints()
                        .map(c -> c - '!' + '！')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : cell;
    }

    private static List<List<String>> withPages(List<List<String>> rows) {
        List<List<String>> paged = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            paged.add(rows.get(r));
            if (r % 5 == 2) {
                paged.add(List.of("- " + (r + 1) + " -"));
            }
        }
        return paged;
    }

    private static String traditional(String cell) {
        String from = "规范许强制处罚发废现决办结复议维无业务总计";
        String into = "規範許強製處罰發廢現決辦結復議維無業務總計";
        StringBuilder out = new StringBuilder(cell);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            out.setCharAt(i, at < 0 ? out.charAt(i) : into.charAt(at));
        }
        return out.toString();
    }

    private static String pinyin(String cell) {
        return cell.replaceAll("([项公])", "$1(xiàng)");
    }
}
