package org.gongkai.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.drawn.Drawing;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.solve.PrintedTable;
import org.gongkai.recognition.solve.RandomTables;

/**
 * A report of an invented body with random figures, printed on paper: its pages as pictures, and
 * what stands in each cell. Figures of section two have signs and are in no sum.
 */
public final class PaperReport {

    /** How the tables are ruled. */
    public enum Ruled {
        FULL,
        ROWS,
        DOTTED,
        BROKEN,
        NONE
    }

    private static final double INCH = 72;
    private static final double LEFT = 57;
    private static final double WIDTH = 482;
    private static final double ROW = 17;
    private static final double BOTTOM = 800;

    /** Size of the labels, and distance of their lines by it. */
    private static final double LABEL = 8.5;

    private static final double STEP = 1.15;

    private static final List<String> TYPES =
            List.of("Noto Serif CJK SC", "Noto Sans CJK SC", "Liberation Serif", "Liberation Sans");

    private final int resolution;
    private final Random random;
    private final Ruled ruled;
    private final FormTemplate form;
    private final Map<CellKey, String> figures = new TreeMap<>();
    private final List<BufferedImage> pages = new ArrayList<>();
    private final String body;
    private final String digits;
    private final double size;
    private Graphics2D pen;
    private double y;

    /**
     * Prints one.
     *
     * @param seed the same gives the same report
     * @param resolution pixels of an inch
     */
    public PaperReport(long seed, int resolution, Ruled ruled) {
        this(seed, resolution, ruled, false);
    }

    /**
     * The same.
     *
     * @param blanks whether zeros are left blank
     */
    public PaperReport(long seed, int resolution, Ruled ruled, boolean blanks) {
        this.resolution = resolution;
        this.ruled = ruled;
        this.random = new Random(seed);
        String kind = random.nextBoolean() ? "gov2019" : "gov2021";
        this.form =
                FormCatalog.standard().templates().stream()
                        .filter(template -> template.id().equals(kind))
                        .findFirst()
                        .orElseThrow();
        this.body = List.of("松涧县人民政府", "青溪市交通运输局", "枫塘镇人民政府").get(random.nextInt(3));
        this.digits = TYPES.get(random.nextInt(TYPES.size()));
        this.size = 8.5 + random.nextInt(3);
        fill();
        figures.replaceAll((key, figure) -> blanks && figure.equals("0") ? "" : figure);
        print();
    }

    /** Whether this machine has type for it. */
    public static boolean canBePrinted() {
        return new Font(TYPES.get(0), Font.PLAIN, 10).canDisplay('政')
                && new Font(TYPES.get(0), Font.PLAIN, 10).getFamily().equals(TYPES.get(0));
    }

    /** What is printed in each cell. */
    public Map<CellKey, String> figures() {
        return figures;
    }

    /** The name of the body. */
    public String body() {
        return body;
    }

    /** The pages, fresh from the printer. */
    public List<BufferedImage> pages() {
        return pages;
    }

    private void fill() {
        RandomTables tables = new RandomTables(random.nextLong());
        for (TableTemplate table : form.tables()) {
            switch (table.code()) {
                case "requests" -> put(tables.requests(form.id()));
                case "review" -> put(tables.review(form.id()));
                default -> table.blocks().forEach(block -> plain(table, block));
            }
        }
    }

    private void put(PrintedTable table) {
        table.matched().cells().forEach(c -> figures.put(c.key(), c.value().plain()));
    }

    private void plain(TableTemplate table, BlockTemplate block) {
        for (RowTemplate row : block.rows()) {
            for (ColumnTemplate column : block.columns()) {
                int count =
                        random.nextInt(4) == 0 ? 0 : random.nextInt(tenTo(1 + random.nextInt(4)));
                String text = Integer.toString(count);
                if (column.kind() == NumberKind.CHANGE && count > 0) {
                    text = List.of("-", "+", "+", "").get(random.nextInt(4)) + count;
                } else if (column.kind() == NumberKind.MONEY && count > 0) {
                    text = count + "." + (10 + random.nextInt(90));
                }
                figures.put(new CellKey(table.code(), row.code(), column.code()), text);
            }
        }
    }

    private static int tenTo(int power) {
        return (int) Math.pow(10, power);
    }

    private void print() {
        int year = form.id().equals("gov2019") ? 2020 : 2023;
        page();
        line(body + year + "年政府信息公开工作年度报告", 16, LEFT + 40);
        line("根据《中华人民共和国政府信息公开条例》有关规定，现公布" + body, 10.5, LEFT + 20);
        line(year + "年政府信息公开工作年度报告。", 10.5, LEFT);
        line("一、总体情况", 12, LEFT);
        line("本机关把信息公开纳入日常工作安排，按月检查栏目更新。", 10.5, LEFT + 20);
        table("二、主动公开政府信息情况", "proactive");
        table("三、收到和处理政府信息公开申请情况", "requests");
        table("四、政府信息公开行政复议、行政诉讼情况", "review");
        line("五、存在的主要问题及改进情况", 12, LEFT);
        line("部分栏目更新偏慢，将继续改进。", 10.5, LEFT + 20);
        line("六、其他需要报告的事项", 12, LEFT);
        line("无。", 10.5, LEFT + 20);
        pen.dispose();
    }

    private void page() {
        if (pen != null) {
            pen.dispose();
        }
        int wide = (int) (595 * resolution / INCH);
        int high = (int) (842 * resolution / INCH);
        BufferedImage page = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        pages.add(page);
        pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.setColor(Color.BLACK);
        pen.scale(resolution / INCH, resolution / INCH);
        y = 60;
    }

    private void line(String text, double points, double x) {
        if (y + 2 * points > BOTTOM) {
            page();
        }
        y += 1.7 * points;
        pen.setFont(new Font(TYPES.get(0), Font.PLAIN, 1).deriveFont((float) points));
        pen.drawString(text, (float) x, (float) y);
        y += 0.4 * points;
    }

    private void table(String heading, String code) {
        List<List<String>> rows = FilledForm.draw(form, code, key -> "@" + figures.get(key));
        double[] xs = columns(rows, code);
        double[] heights = heights(rows, xs);
        double high = 0;
        for (double height : heights) {
            high += height;
        }
        if (y + high + 40 > BOTTOM) {
            page();
        }
        line(heading, 12, LEFT);
        y += 8;
        double[] tops = new double[heights.length + 1];
        tops[0] = y;
        for (int i = 0; i < heights.length; i++) {
            tops[i + 1] = tops[i] + heights[i];
        }
        for (GridCell cell : Drawing.grid(rows, 1).cells()) {
            double x = xs[cell.column()];
            double right = xs[cell.column() + cell.columnSpan()];
            double top = tops[cell.row()];
            double bottom = tops[cell.row() + cell.rowSpan()];
            sides(x, top, right, bottom, top == tops[0]);
            text(cell.text(), x, top, right, bottom);
        }
        y = tops[tops.length - 1] + 12;
    }

    private double[] heights(List<List<String>> rows, double[] xs) {
        double[] heights = new double[rows.size()];
        for (GridCell cell : Drawing.grid(rows, 1).cells()) {
            double wide = xs[cell.column() + cell.columnSpan()] - xs[cell.column()];
            int lines = wrapped(cell.text(), wide).size();
            double each = (lines * LABEL * STEP + ROW - LABEL) / cell.rowSpan();
            for (int row = 0; row < cell.rowSpan(); row++) {
                int at = cell.row() + row;
                heights[at] = Math.max(heights[at], Math.max(ROW, each));
            }
        }
        return heights;
    }

    /** Lines of a label in a cell; a figure is one. */
    private static List<String> wrapped(String text, double wide) {
        int fits = Math.max(1, (int) ((wide - 4) / LABEL));
        if (text.startsWith("@") || text.length() <= fits) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i += fits) {
            lines.add(text.substring(i, Math.min(text.length(), i + fits)));
        }
        return lines;
    }

    private static double[] columns(List<List<String>> rows, String code) {
        int count = rows.stream().mapToInt(List::size).max().orElse(1);
        double[] xs = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            double part =
                    code.equals("requests")
                            ? i < 3 ? 0.145 * i : 0.435 + 0.565 * (i - 3) / (count - 3)
                            : i / (double) count;
            xs[i] = LEFT + WIDTH * part;
        }
        return xs;
    }

    private void sides(double x, double top, double right, double bottom, boolean first) {
        if (ruled == Ruled.NONE) {
            return;
        }
        float[] dashes =
                switch (ruled) {
                    case DOTTED -> new float[] {0.8f, 1.6f};
                    case BROKEN -> new float[] {4, 2.5f};
                    default -> null;
                };
        pen.setStroke(new BasicStroke(0.6f, BasicStroke.CAP_BUTT, 0, 10, dashes, 0));
        if (first) {
            line(x, top, right, top);
        }
        line(x, bottom, right, bottom);
        if (ruled != Ruled.ROWS) {
            line(right, top, right, bottom);
            if (x == LEFT) {
                line(x, top, x, bottom);
            }
        }
    }

    private void line(double x, double top, double right, double bottom) {
        pen.draw(new Line2D.Double(x, top, right, bottom));
    }

    private void text(String text, double x, double top, double right, double bottom) {
        boolean figure = text.startsWith("@");
        double points = figure ? size : LABEL;
        String type = figure ? digits : TYPES.get(0);
        pen.setFont(new Font(type, Font.PLAIN, 1).deriveFont((float) points));
        FontMetrics metrics = pen.getFontMetrics();
        List<String> lines = figure ? List.of(text.substring(1)) : wrapped(text, right - x);
        double step = points * STEP;
        double base = (top + bottom) / 2 - step * (lines.size() - 1) / 2 + 0.36 * points;
        for (String line : lines) {
            double wide = metrics.getStringBounds(line, pen).getWidth();
            boolean left = !figure && right - x > 150 && right - x < 300 && x == LEFT;
            pen.drawString(line, (float) (left ? x + 3 : (x + right - wide) / 2), (float) base);
            base += step;
        }
    }
}
