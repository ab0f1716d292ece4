package org.gongkai.channel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.model.CellKey;

/** Liberties that authors and those who make pages of a report take with its tables. */
enum Liberty implements Alteration {
    /** The header of a block stands again between its rows, as on a new page. */
    HEADER_AGAIN,
    /** The same, and below it the columns are in another order. */
    HEADER_AGAIN_OTHERWISE,
    /** A row of sums below a group of rows. */
    SUBTOTALS,
    /** The blocks of section two are in another order. */
    BLOCKS_REARRANGED,
    /** Figures of section two are one cell over two rows. */
    CELLS_MERGED_DOWN,
    /** Behind each figure of a table that of the year before. */
    LAST_YEAR_IN_BRACKETS,
    /** Zeros are letters or circles, also within figures. */
    ZERO_AS_LETTER,
    /** Some rows stand twice, as where a page is there twice. */
    PAGE_TWICE,
    /** The rows of a table begin in its midst, as where pages are exchanged. */
    PAGES_EXCHANGED,
    /** Rows are columns. */
    TRANSPOSED,
    /** A dot before the thousands. */
    DOT_IN_THOUSANDS,
    /** Figures in Chinese numerals. */
    NUMERALS,
    /** A column of sums before the others. */
    SUMS_FIRST,
    /** The columns of section two are there twice, for two bodies. */
    TWO_BODIES,
    /** A column counts all years. */
    CUMULATIVE,
    /** A figure that was changed to another, both printed. */
    FIGURE_CHANGED,
    /** Words that say as much as above. */
    DITTO,
    /** A share instead of a number. */
    PERCENT,
    /** More or less a number. */
    APPROXIMATE,
    /** A row of section two is that of the form of 2019, with more figures than columns. */
    ROW_OF_OTHER_FORM;

    /** Those that still make the reading give values without a flag that nobody filled in. */
    private static final Set<Liberty> DECEIVING = EnumSet.noneOf(Liberty.class);

    private static final Set<Liberty> IN_HEADER =
            EnumSet.of(HEADER_AGAIN_OTHERWISE, SUMS_FIRST, TWO_BODIES, CUMULATIVE);

    private static final Set<Liberty> ADDING =
            EnumSet.of(SUBTOTALS, SUMS_FIRST, TWO_BODIES, ROW_OF_OTHER_FORM);

    private static final CellKey NOWHERE = CellKey.ofTable("nowhere");

    @Override
    public boolean isSeenThrough() {
        return !DECEIVING.contains(this);
    }

    @Override
    public boolean needsHeader() {
        return IN_HEADER.contains(this);
    }

    @Override
    public boolean addsFigures() {
        return ADDING.contains(this);
    }

    @Override
    public boolean goesThrough(Channel channel) {
        boolean flat = channel == Channel.MARKDOWN || channel == Channel.LEFT_COLLAPSED;
        return switch (this) {
            case CELLS_MERGED_DOWN -> channel == Channel.HTML;
            // Of two copies one may be left.
            case PAGE_TWICE -> !channel.endsEarly() && channel != Channel.ROWS_LOST;
            // In 79+50 the sign may be that of a change.
            case APPROXIMATE -> channel != Channel.RUN_TOGETHER;
            // A table with one header has it at its top.
            case HEADER_AGAIN, HEADER_AGAIN_OTHERWISE, PAGES_EXCHANGED -> !flat;
            default -> true;
        };
    }

    @Override
    public void draw(FilledReport report, Random random) {
        List<List<Cell>> proactive = report.drawing("proactive").rows();
        List<List<List<Cell>>> blocks = Arrangement.blocks(proactive);
        if (blocks.isEmpty()) {
            return;
        }
        List<List<Cell>> any = blocks.get(random.nextInt(blocks.size()));
        switch (this) {
            case HEADER_AGAIN -> headerAgain(report, any, random, false);
            case HEADER_AGAIN_OTHERWISE -> headerAgain(report, any, random, true);
            case SUBTOTALS -> subtotals(report, random);
            case BLOCKS_REARRANGED -> rearrange(proactive, blocks, random);
            case CELLS_MERGED_DOWN -> blocks.forEach(b -> mergeDown(report, b, random));
            case PAGE_TWICE -> pageTwice(report, random);
            case PAGES_EXCHANGED -> exchangePages(report, random);
            case TRANSPOSED -> transpose(any);
            case SUMS_FIRST -> blocks.forEach(Arrangement::putSumsFirst);
            case TWO_BODIES -> twice(report, any, random);
            case CUMULATIVE -> cumulate(report, any, random);
            case ROW_OF_OTHER_FORM -> mixRow(report, random);
            default -> eachFigure(report, random);
        }
    }

    private static void headerAgain(
            FilledReport report, List<List<Cell>> block, Random random, boolean otherwise) {
        boolean matrix = random.nextBoolean();
        List<List<Cell>> rows = matrix ? report.drawing("requests").rows() : block;
        int first = matrix ? 3 : 2;
        if (rows.size() < first + 3) {
            return;
        }
        int at = first + 1 + random.nextInt(rows.size() - first - 2);
        if (rows.get(at).stream().anyMatch(Cell::isAbove) && matrix) {
            // A group goes on: its label stands again on the next page.
            List<Cell> row = rows.get(at);
            for (int c = 0; c < row.size(); c++) {
                if (row.get(c).isAbove()) {
                    row.set(c, labelAbove(rows, at, c));
                }
            }
        }
        List<List<Cell>> header = new ArrayList<>();
        rows.subList(matrix ? 0 : 1, first).forEach(row -> header.add(new ArrayList<>(row)));
        rows.addAll(at, header);
        if (otherwise) {
            List<List<Cell>> below = rows.subList(at + header.size(), rows.size());
            // Of the matrix two kinds of organisations.
            int left = matrix ? 4 : 1;
            int other = matrix ? 5 + random.nextInt(4) : 2;
            if (header.get(0).size() > other) {
                Collections.swap(header.get(header.size() - 1), left, other);
                below.forEach(row -> Collections.swap(row, left, other));
            }
        }
    }

    private static Cell labelAbove(List<List<Cell>> rows, int row, int column) {
        for (int r = row - 1; r >= 0; r--) {
            if (!rows.get(r).get(column).isAbove()) {
                return rows.get(r).get(column);
            }
        }
        return rows.get(row).get(column);
    }

    private static void subtotals(FilledReport report, Random random) {
        for (FilledReport.Part part : report.parts()) {
            List<List<Cell>> rows = part.drawing().rows();
            for (int r = rows.size() - 1; r > 0; r--) {
                boolean ends =
                        rows.get(r).stream().anyMatch(Cell::isFigure)
                                && (r + 1 == rows.size()
                                        || rows.get(r + 1).stream().noneMatch(Cell::isFigure)
                                        || rows.get(r + 1).get(0).isLabel());
                if (ends && !part.drawing().table().equals("review") && random.nextInt(2) == 0) {
                    rows.add(r + 1, sum(rows.get(r), random));
                }
            }
        }
    }

    private static List<Cell> sum(List<Cell> above, Random random) {
        List<Cell> row = new ArrayList<>();
        boolean said = false;
        for (Cell cell : above) {
            if (cell.isFigure()) {
                row.add(new Cell(Integer.toString(random.nextInt(90)), NOWHERE));
            } else if (!said) {
                row.add(Cell.label(List.of("小计", "合计", "共计", "总计").get(random.nextInt(4))));
                said = true;
            } else {
                row.add(Cell.GOES_ON);
            }
        }
        return row;
    }

    private static void rearrange(
            List<List<Cell>> rows, List<List<List<Cell>>> blocks, Random random) {
        List<List<List<Cell>>> copies = new ArrayList<>();
        blocks.forEach(block -> copies.add(List.copyOf(block)));
        Collections.shuffle(copies, random);
        int from = rows.size() - copies.stream().mapToInt(List::size).sum();
        rows.subList(from, rows.size()).clear();
        copies.forEach(rows::addAll);
    }

    private static void mergeDown(FilledReport report, List<List<Cell>> block, Random random) {
        for (int r = 3; r < block.size(); r++) {
            for (int c = 1; c < block.get(r).size(); c++) {
                if (random.nextInt(3) == 0 && block.get(r).get(c).isFigure()) {
                    Cell above = block.get(r - 1).get(c);
                    if (above.isPrinted()) {
                        report.truth().remove(block.get(r).get(c).key());
                        report.truth().remove(above.key());
                    } else {
                        report.truth().put(block.get(r).get(c).key(), Truth.of(""));
                    }
                    block.get(r).set(c, Cell.label("^"));
                }
            }
        }
    }

    private static void pageTwice(FilledReport report, Random random) {
        List<List<Cell>> rows = anyTable(report, random);
        int from = random.nextInt(rows.size());
        int to = Math.min(rows.size(), from + 1 + random.nextInt(12));
        List<List<Cell>> again = new ArrayList<>();
        rows.subList(from, to).forEach(row -> again.add(new ArrayList<>(row)));
        boolean other = random.nextInt(3) == 0;
        for (List<Cell> row : again) {
            if (other) {
                row.replaceAll(c -> c.isFigure() ? new Cell(random.nextInt(50) + "", c.key()) : c);
                row.forEach(cell -> report.truth().remove(cell.key()));
            }
        }
        rows.addAll(to, again);
        straighten(rows, to);
    }

    private static void exchangePages(FilledReport report, Random random) {
        List<List<Cell>> rows = anyTable(report, random);
        int at = 1 + random.nextInt(rows.size() - 1);
        straighten(rows, at);
        Collections.rotate(rows, -at);
    }

    /** What goes on with a cell above another page is blank, as a page begins. */
    private static void straighten(List<List<Cell>> rows, int at) {
        if (at < rows.size()) {
            rows.get(at).replaceAll(cell -> cell.isAbove() ? Cell.label("") : cell);
        }
    }

    private static List<List<Cell>> anyTable(FilledReport report, Random random) {
        return report.drawing(random.nextBoolean() ? "proactive" : "requests").rows();
    }

    private static void transpose(List<List<Cell>> block) {
        int width = block.get(1).size();
        List<List<Cell>> turned = new ArrayList<>();
        turned.add(new ArrayList<>(block.get(0)));
        for (int c = 0; c < width; c++) {
            List<Cell> row = new ArrayList<>();
            for (List<Cell> old : block.subList(1, block.size())) {
                row.add(old.get(c));
            }
            turned.add(row);
        }
        while (turned.get(0).size() < turned.get(1).size()) {
            turned.get(0).add(Cell.GOES_ON);
        }
        while (turned.get(0).size() > turned.get(1).size()) {
            turned.get(0).remove(turned.get(0).size() - 1);
        }
        block.clear();
        block.addAll(turned);
    }

    private static void twice(FilledReport report, List<List<Cell>> rows, Random random) {
        List<List<Cell>> block = new ArrayList<>(rows);
        List<String> bodies = List.of("本级", "下属单位");
        boolean above = random.nextBoolean();
        for (int r = 0; r < block.size(); r++) {
            List<Cell> row = block.get(r);
            int width = row.size();
            for (int c = 1; c < width; c++) {
                Cell cell = row.get(c);
                report.truth().remove(cell.key());
                if (cell.isFigure()) {
                    row.add(new Cell(Integer.toString(random.nextInt(60)), NOWHERE));
                } else if (r == 1 && !above) {
                    row.add(cell.with(cell.text() + "（" + bodies.get(1) + "）"));
                    row.set(c, cell.with(cell.text() + "（" + bodies.get(0) + "）"));
                } else {
                    row.add(cell);
                }
            }
        }
        if (above) {
            List<Cell> row = new ArrayList<>(block.get(1));
            int half = (row.size() - 1) / 2;
            IntStream.range(1, row.size()).forEach(c -> row.set(c, Cell.GOES_ON));
            row.set(0, Cell.label(""));
            row.set(1, Cell.label(bodies.get(0)));
            row.set(1 + half, Cell.label(bodies.get(1)));
            rows.add(1, row);
        }
    }

    private static void cumulate(FilledReport report, List<List<Cell>> block, Random random) {
        List<Cell> header = block.get(1);
        for (int c = 1; c < header.size(); c++) {
            if (header.get(c).isLabel() && header.get(c).text().contains("本年")) {
                String all = List.of("历年累计", "累计", "上年", "截至目前").get(random.nextInt(4));
                header.set(c, Cell.label(header.get(c).text().replace("本年", all)));
                int column = c;
                block.forEach(row -> report.truth().remove(row.get(column).key()));
            }
        }
    }

    private static void mixRow(FilledReport report, Random random) {
        if (!report.form().id().equals("gov2021")) {
            // One figure or a dash in a wide cell is what a row with blanks looks like.
            return;
        }
        FilledReport other = FilledReport.of(FilledReport.form("gov2019"), random);
        int block = 1 + random.nextInt(2);
        List<List<Cell>> from = Arrangement.blocks(other.drawing("proactive").rows()).get(block);
        List<List<Cell>> to = Arrangement.blocks(report.drawing("proactive").rows()).get(block);
        int at = 2 + random.nextInt(to.size() - 2);
        List<Cell> row = from.get(Math.min(at, from.size() - 1));
        // Nothing but zeros says the same in any column.
        if (row.stream().filter(Cell::isFigure).allMatch(Cell::isPrinted)
                && row.stream().map(Cell::text).anyMatch(text -> text.matches("-?[1-9]\\d*"))) {
            to.get(at).forEach(cell -> report.truth().remove(cell.key()));
            to.set(at, new ArrayList<>(row));
        }
    }

    private void eachFigure(FilledReport report, Random random) {
        int share = this == LAST_YEAR_IN_BRACKETS ? 1 : 1 + random.nextInt(30);
        String table = List.of("proactive", "requests", "review").get(random.nextInt(3));
        for (FilledReport.Part part : report.parts()) {
            boolean here = this != LAST_YEAR_IN_BRACKETS || part.drawing().table().equals(table);
            for (List<Cell> row : part.drawing().rows()) {
                for (int c = 0; here && c < row.size(); c++) {
                    boolean figure = report.truth().containsKey(row.get(c).key());
                    if (figure && random.nextInt(share) == 0) {
                        alter(report, row, c, random);
                    }
                }
            }
        }
    }

    private void alter(FilledReport report, List<Cell> row, int at, Random random) {
        String text = row.get(at).text();
        String number = report.truth().get(row.get(at).key()).number();
        switch (this) {
            case LAST_YEAR_IN_BRACKETS ->
                    lose(report, row, at, text + "（" + random.nextInt(60) + "）");
            case ZERO_AS_LETTER -> {
                if (text.matches("\\d*0\\d*")) {
                    String zero = one(random, "O", "o", "〇", "○", "Ｏ", "零", "Ο", "◯");
                    report.say(row, at, new Truth(text.replace("0", zero), number, ""));
                }
            }
            case DOT_IN_THOUSANDS -> {
                // Of money 1.673 is as good a number as 1,673.
                boolean money = row.get(at).key().column().startsWith("amount");
                if (!money && text.matches("\\d{4,}")) {
                    int dot = text.length() - 3;
                    String dotted = text.substring(0, dot) + "." + text.substring(dot);
                    report.say(row, at, new Truth(dotted, number, ""));
                }
            }
            case NUMERALS -> {
                if (text.matches("\\d{1,2}")) {
                    report.say(row, at, new Truth(numeral(Integer.parseInt(text)), number, ""));
                }
            }
            case FIGURE_CHANGED -> {
                if (text.matches("\\d+")) {
                    String pattern = one(random, "%s→%d", "%s 改为 %d", "%s更正为%d", "%s->%d");
                    lose(report, row, at, format(pattern, text, random.nextInt(60)));
                }
            }
            case DITTO -> lose(report, row, at, one(random, "同上", "〃", "″", "同左", "\""));
            case PERCENT -> {
                if (text.matches("\\d+")) {
                    lose(report, row, at, text + one(random, "%", "％", "‰", "成"));
                }
            }
            default -> {
                if (text.matches("[1-9]\\d*")) {
                    String pattern =
                            one(
                                    random, "约%s", "%s余", "%s+", ">%s", "≥%s", "%s以上", "近%s", "%s多",
                                    "%s-%d", "%s~%d");
                    int end = Integer.parseInt(text) + 1 + random.nextInt(60);
                    lose(report, row, at, format(pattern, text, end));
                }
            }
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Of which no value can be told without a flag. */
    private static void lose(FilledReport report, List<Cell> row, int at, String text) {
        report.truth().put(row.get(at).key(), new Truth(text, "no number", ""));
        row.set(at, row.get(at).with(text));
    }

    private static String numeral(int number) {
        String digits = "〇一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : digits.charAt(number % 10) + "";
        if (number < 10) {
            return number == 0 ? "零" : ones;
        }
        return (number < 20 ? "" : digits.charAt(number / 10)) + "十" + ones;
    }
}
