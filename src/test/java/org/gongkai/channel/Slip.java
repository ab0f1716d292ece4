package org.gongkai.channel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.model.CellKey;

/** What may happen at single places of a report. */
enum Slip implements Alteration {
    /** A character of a label is another, missing or there twice. */
    LABEL_MISPRINTED,
    /** Two lines are one. */
    LINES_JOINED,
    /** A page number or an address on a line of its own. */
    STRAY_LINE,
    /** A row that the form does not have. */
    ROW_ADDED,
    /** A figure that belongs nowhere. */
    FIGURE_TOO_MANY,
    /** A space within a figure. */
    FIGURE_TORN,
    /** A figure in two cells. */
    FIGURE_IN_TWO_CELLS,
    /** Two figures in one cell. */
    TWO_FIGURES_IN_ONE_CELL,
    /** A remark behind a figure. */
    NOTE,
    /** A unit behind a figure, the form's or another. */
    UNIT,
    /** A word for nothing. */
    WORD,
    /** The sign of a change in words, or oddly. */
    SIGN,
    /** A mark of a footnote. */
    FOOTNOTE_MARK,
    /** Wide digits, or commas between thousands. */
    DIGITS_OF_OTHER_STYLE;

    /** Those that still make the reading give values without a flag that nobody filled in. */
    private static final Set<Slip> DECEIVING = EnumSet.noneOf(Slip.class);

    private static final List<String> LOCAL =
            List.of("其他主动公开文件", "政务新媒体信息", "其中：网上申请", "街镇办理数", "建议提案办理");
    private static final List<String> TWO_FIGURES = List.of("%s/%d", "%s（%d）", "%s(%d)", "%s、%d");
    private static final List<String> STRAY =
            List.of("- 3 -", "第 3 页 共 7 页", "—4—", "清原市水务局", "http://www.example.org/a/3.html");
    private static final String LIKE = "以予于千干未末己已人入日曰土士申甲由田王玉";

    /** Where a figure belongs that no cell of the form has. */
    private static final CellKey NOWHERE = CellKey.ofTable("nowhere");

    @Override
    public boolean isSeenThrough() {
        return !DECEIVING.contains(this);
    }

    @Override
    public boolean addsFigures() {
        return this == FIGURE_TOO_MANY || this == FIGURE_TORN || this == TWO_FIGURES_IN_ONE_CELL;
    }

    @Override
    public void draw(FilledReport report, Random random) {
        int share = 3 + random.nextInt(40);
        for (FilledReport.Part part : report.parts()) {
            List<List<Cell>> rows = part.drawing().rows();
            for (int r = rows.size() - 1; r >= 0; r--) {
                if (this == ROW_ADDED) {
                    addBelow(rows, r, random, share);
                } else {
                    alter(rows.get(r), report, random, share);
                }
            }
        }
    }

    @Override
    public String copy(String text, Random random) {
        return switch (this) {
            case LINES_JOINED -> joined(text, random);
            case STRAY_LINE -> strayed(text, random);
            default -> text;
        };
    }

    private void alter(List<Cell> row, FilledReport report, Random random, int share) {
        for (int c = row.size() - 1; c >= 0; c--) {
            if (random.nextInt(share) == 0) {
                if (report.truth().containsKey(row.get(c).key())) {
                    alterFigure(row, c, report, random);
                } else if (this == LABEL_MISPRINTED && row.get(c).isLabel()) {
                    row.set(c, row.get(c).with(misprinted(row.get(c).text(), random)));
                }
            }
        }
    }

    private void alterFigure(List<Cell> row, int at, FilledReport report, Random random) {
        String text = row.get(at).text();
        int middle = 1 + text.length() / 3;
        List<Cell> altered = new ArrayList<>(row);
        if (this == FIGURE_TOO_MANY) {
            String figure = Integer.toString(random.nextInt(30));
            altered.add(at + random.nextInt(2), new Cell(figure, NOWHERE));
        } else if (this == FIGURE_TORN && text.matches("\\d\\d+")) {
            String torn = text.substring(0, middle) + " " + text.substring(middle);
            altered.set(at, row.get(at).with(torn));
        } else if (this == FIGURE_IN_TWO_CELLS && text.matches("\\d\\d+")) {
            altered.set(at, row.get(at).with(text.substring(0, middle)));
            altered.add(at + 1, new Cell(text.substring(middle), NOWHERE));
        } else if (this == TWO_FIGURES_IN_ONE_CELL && text.matches("\\d+")) {
            String pattern = TWO_FIGURES.get(random.nextInt(TWO_FIGURES.size()));
            report.truth().remove(row.get(at).key());
            row.set(at, row.get(at).with(String.format(Locale.ROOT, pattern, text, 3)));
            return;
        } else {
            OddFigures odd = new OddFigures(FilledReport.column(row.get(at).key()), random);
            odd.print(this, text).ifPresent(truth -> report.say(row, at, truth));
            return;
        }
        if (isTold(altered)) {
            row.clear();
            row.addAll(altered);
        }
    }

    /**
     * Whether it can be noticed that a row has a figure too many: by a sum, or by their number. A
     * zero breaks no sum, and may stand where a blank was dropped. Section two has no sums; there
     * no cell may be dropped by a channel, as blank or as a repeated line, lest the row look like
     * any other.
     */
    private static boolean isTold(List<Cell> row) {
        List<Cell> figures = row.stream().filter(Cell::isFigure).toList();
        List<String> texts = figures.stream().map(Cell::text).toList();
        if (figures.stream().noneMatch(cell -> cell.key().table().equals("proactive"))) {
            return !texts.contains("");
        }
        return !texts.contains("")
                && IntStream.range(1, texts.size())
                        .noneMatch(f -> texts.get(f).equals(texts.get(f - 1)));
    }

    private static void addBelow(List<List<Cell>> rows, int at, Random random, int share) {
        List<Cell> above = rows.get(at);
        int label = BrokenLabels.lastLabel(above);
        if (label < 0 || above.stream().noneMatch(Cell::isFigure) || random.nextInt(share) > 0) {
            return;
        }
        List<Cell> row = new ArrayList<>();
        for (Cell cell : above) {
            if (cell.isFigure()) {
                row.add(new Cell(Integer.toString(random.nextInt(40)), NOWHERE));
            } else {
                row.add(cell.begins() ? Cell.label("^") : cell);
            }
        }
        row.set(label, Cell.label(LOCAL.get(random.nextInt(LOCAL.size()))));
        rows.add(at + 1, row);
    }

    /** Another character behind the ordinal; not where one is a unit. */
    private static String misprinted(String label, Random random) {
        int begin = 1 + Math.max(label.lastIndexOf('）', 4), label.lastIndexOf('.', 4));
        if (label.length() - begin < 5 || label.contains("元") || label.contains("年")) {
            return label;
        }
        int at = begin + random.nextInt(label.length() - begin);
        String like = LIKE.charAt(random.nextInt(LIKE.length())) + "";
        String instead = List.of(like, "", label.charAt(at) + like).get(random.nextInt(3));
        return label.substring(0, at) + instead + label.substring(at + 1);
    }

    private static String joined(String text, Random random) {
        String end = text.contains("</tr>\n<tr>") ? "</tr>\n<tr>" : "\n";
        List<String> lines = List.of(text.split(end, -1));
        int share = 2 + random.nextInt(lines.size());
        StringBuilder joined = new StringBuilder(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            joined.append(random.nextInt(share) == 0 ? "" : end).append(line);
        }
        return joined.toString();
    }

    private static String strayed(String text, Random random) {
        String end = text.contains("</tr>\n") ? "</tr>\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split(end, -1)));
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            String stray = STRAY.get(random.nextInt(STRAY.size()));
            lines.add(random.nextInt(lines.size()), end.equals("\n") ? stray : "<tr><td>" + stray);
        }
        return String.join(end, lines);
    }
}
