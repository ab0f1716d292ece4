package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages without tables, of kinds that look a little like some. Made at random. */
final class ProsePages {

    private static final double SIZE = 10;

    private final Random random;
    private final boolean han;
    private DrawnPage page = new DrawnPage();

    private ProsePages(Random random) {
        this.random = random;
        this.han = random.nextInt(4) == 0;
    }

    /** A kind of page. */
    enum Kind {
        TWO_COLUMNS,
        THREE_COLUMNS,
        CONTENTS,
        LIST,
        CHART,
        FORM,
        INDEX,
        REFERENCES,
        LETTER,
        TERMS
    }

    static DrawnPage page(Kind kind, Random random) {
        ProsePages pages = new ProsePages(random);
        pages.draw(kind);
        return pages.page;
    }

    private void draw(Kind kind) {
        switch (kind) {
            case TWO_COLUMNS -> columns(2, random.nextBoolean() ? 0 : random.nextDouble() * 6);
            case THREE_COLUMNS -> columns(3, random.nextDouble() * 6);
            case CONTENTS -> contents();
            case LIST -> list();
            case CHART -> chart();
            case FORM -> form();
            case INDEX -> index();
            case REFERENCES -> references();
            case LETTER -> letter();
            case TERMS -> terms();
        }
    }

    private String word() {
        int length = 1 + random.nextInt(9);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < (han ? 1 + length / 3 : length); i++) {
            word.appendCodePoint(han ? 0x4E00 + random.nextInt(3000) : 'a' + random.nextInt(26));
        }
        return random.nextInt(25) == 0 ? Integer.toString(random.nextInt(3000)) : word.toString();
    }

    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x80 ? SIZE / 2 : SIZE).sum();
    }

    private String words(double width) {
        StringBuilder line = new StringBuilder(word());
        while (true) {
            String next = (han ? "" : " ") + word();
            if (width(line + next) > width) {
                return line.toString();
            }
            line.append(next);
        }
    }

    /** A paragraph of some lines, justified or not; gives where the next one begins. */
    private double paragraph(double x, double y, double width, int lines, boolean justified) {
        double at = y;
        for (int i = 0; i < lines; i++) {
            boolean last = i == lines - 1;
            double indent = i == 0 ? 2 * SIZE : 0;
            String text = words((last ? 0.3 + 0.6 * random.nextDouble() : 1) * (width - indent));
            long gaps = text.chars().filter(c -> c == ' ').count();
            if (justified && !last && gaps > 0) {
                double more = (width - indent - width(text)) / gaps;
                double place = x + indent;
                for (String word : text.split(" ", -1)) {
                    page.text(place, at, SIZE, word);
                    place += width(word) + SIZE / 2 + more;
                }
            } else {
                page.text(x + indent, at, SIZE, text);
            }
            at += 13;
        }
        return at;
    }

    private void columns(int count, double shift) {
        double gutter = 16 + random.nextInt(14);
        double width = (475 - gutter * (count - 1)) / count;
        boolean justified = random.nextBoolean();
        for (int c = 0; c < count; c++) {
            double y = 80 + c * shift;
            while (y < 740) {
                y =
                        paragraph(
                                60 + c * (width + gutter),
                                y,
                                width,
                                3 + random.nextInt(8),
                                justified);
                y += random.nextInt(3) == 0 ? 13 : 0;
            }
        }
    }

    private void contents() {
        boolean leaders = random.nextInt(3) > 0;
        int number = 1;
        for (double y = 90; y < 700; y += 18) {
            double indent = 14 * random.nextInt(3);
            String title = words(80 + random.nextInt(200));
            page.text(70 + indent, y, SIZE, title);
            number += random.nextInt(5);
            String pageNumber = Integer.toString(number);
            double right = 525 - width(pageNumber);
            if (leaders) {
                double from = 70 + indent + width(title) + 5;
                page.text(from, y, SIZE, ".".repeat((int) ((right - from) / (SIZE / 2)) - 1));
            }
            page.text(right, y, SIZE, pageNumber);
        }
    }

    private void list() {
        boolean numbered = random.nextBoolean();
        double gap = 15 + random.nextInt(12);
        double y = paragraph(60, 80, 475, 3, false) + 13;
        for (int item = 1; y < 700; item++) {
            page.text(70, y, SIZE, numbered ? item + "." : "•");
            int lines = 1 + random.nextInt(3);
            for (int i = 0; i < lines; i++) {
                boolean last = i == lines - 1;
                page.text(70 + gap, y, SIZE, words(last ? 60 + random.nextInt(380) : 440));
                y += 13;
            }
            y += random.nextInt(2) * 7;
        }
    }

    private void chart() {
        double y = paragraph(60, 80, 475, 5, false);
        double top = y + 30;
        double bottom = top + 220;
        page.upright(110, top, bottom).level(bottom, 110, 520);
        int steps = 5 + random.nextInt(4);
        for (int i = 0; i <= steps; i++) {
            String tick = Integer.toString((steps - i) * 10);
            double at = top + i * (bottom - top) / steps;
            page.text(105 - width(tick), at, SIZE, tick);
            if (random.nextBoolean()) {
                page.level(at, 110, 520);
            }
        }
        int bars = 4 + random.nextInt(6);
        for (int i = 0; i < bars; i++) {
            double x = 120 + i * 390.0 / bars;
            double high = 20 + random.nextInt(180);
            page.text(x, bottom - high - 8, SIZE, Integer.toString((int) high));
            page.upright(x, bottom - high, bottom).upright(x + 15, bottom - high, bottom);
            page.level(bottom - high, x, x + 15);
            page.text(x, bottom + 12, SIZE, Integer.toString(2000 + i));
        }
        page.text(200, bottom + 40, SIZE, word()).text(320, bottom + 40, SIZE, word());
        paragraph(60, bottom + 70, 475, 8, false);
    }

    private void form() {
        double y = 90;
        while (y < 650) {
            page.text(60, y, SIZE, words(70) + (han ? "：" : ":"));
            boolean second = random.nextBoolean();
            if (random.nextBoolean()) {
                page.text(150, y, SIZE, "_".repeat(second ? 25 : 60));
            } else {
                page.level(y + 6, 150, second ? 290 : 500);
            }
            if (second) {
                page.text(310, y, SIZE, words(60) + (han ? "：" : ":"));
                page.level(y + 6, 380, 500);
            }
            y += 24;
        }
    }

    private void index() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 135; i++) {
            entries.add(words(30 + random.nextInt(60)) + ", " + (1 + random.nextInt(300)));
        }
        for (int i = 0; i < entries.size(); i++) {
            page.text(60 + 170 * (i / 45), 80 + 14 * (i % 45), SIZE, entries.get(i));
        }
    }

    private void references() {
        double y = 80;
        for (int number = 1; y < 720; number++) {
            page.text(60, y, SIZE, "[" + number + "]");
            int lines = 2 + random.nextInt(2);
            for (int i = 0; i < lines; i++) {
                page.text(95, y, SIZE, words(i == lines - 1 ? 100 + random.nextInt(300) : 440));
                y += 13;
            }
        }
    }

    private void letter() {
        for (int i = 0; i < 4; i++) {
            page.text(60, 80 + 13 * i, SIZE, words(120)).text(380, 80 + 13 * i, SIZE, words(110));
        }
        double y = 180;
        while (y < 560) {
            y = paragraph(60, y, 475, 2 + random.nextInt(6), random.nextBoolean()) + 13;
        }
        page.text(60, y + 20, SIZE, words(100)).text(330, y + 20, SIZE, words(120));
        page.level(y + 60, 60, 200).level(y + 60, 330, 480);
        page.text(60, y + 70, SIZE, words(80)).text(330, y + 70, SIZE, words(80));
    }

    private void terms() {
        double y = 90;
        while (y < 720) {
            page.text(60, y, SIZE, words(20 + random.nextInt(70)));
            int lines = 2 + random.nextInt(4);
            for (int i = 0; i < lines; i++) {
                page.text(175, y, SIZE, words(i == lines - 1 ? 100 + random.nextInt(200) : 350));
                y += 13;
            }
            y += 8;
        }
    }
}
