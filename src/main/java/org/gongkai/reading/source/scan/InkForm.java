package org.gongkai.reading.source.scan;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a character of a figure looks like, as one of a few forms: how many holes its ink has and
 * where, on which sides it is open, whether it is a flat stroke or a low mark. Knows no type and no
 * model; asked at two brightnesses, since what is pale may be torn or run together.
 */
final class InkForm {

    /** Forms, and what each is called where another brightness shows another form. */
    private static final String STEADY = "04689iABCDEFGHIJKLMNOP";

    private static final String UNSTEADY = "quwyzjabcdefghklmnoprs";

    /** Where the edge of strokes is put between the ink and the paper. */
    private static final double DARK = 0.5;

    private static final double PALE = 0.72;

    /** Part of a character's box from which white that ink encloses is a hole. */
    private static final double HOLE = 0.012;

    /** Height of the hole of 0 by that of the character, at least. */
    private static final double TALL = 0.5;

    /** Middle of a hole, from the top, that is in the lower half; likewise in the upper one. */
    private static final double OFF = 0.08;

    /** Width by height of characters that are but a stroke. */
    private static final double NARROW = 0.45;

    /** Depth of white from a side, by the width, that is an opening. */
    private static final double OPEN = 0.42;

    /** Height by width from which a low mark is a comma. */
    private static final double COMMA = 1.35;

    private final int width;
    private final int height;
    private final boolean[] ink;

    private InkForm(int width, int height, boolean[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    /** The form of each character of a cell. */
    static String of(CellPicture cell) {
        StringBuilder forms = new StringBuilder();
        cell.ink().characters().forEach(character -> forms.append(of(cell, character)));
        return forms.toString();
    }

    private static char of(CellPicture cell, PixelRect character) {
        if (cell.ink().isLevelStroke(character)) {
            return '-';
        }
        if (cell.ink().isLowMark(character)) {
            return character.height() >= COMMA * character.width() ? ',' : '.';
        }
        try (Bitmap clip = cell.grey().clip(character)) {
            byte[] pixels = clip.pixels();
            int depth = CellPicture.PAPER - cell.darkest();
            char form =
                    of(clip.width(), clip.height(), pixels, cell.darkest() + (int) (DARK * depth));
            char pale =
                    of(clip.width(), clip.height(), pixels, cell.darkest() + (int) (PALE * depth));
            return form == pale ? form : UNSTEADY.charAt(STEADY.indexOf(form));
        }
    }

    private static char of(int width, int height, byte[] pixels, int edge) {
        boolean[] ink = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            ink[i] = (pixels[i] & 0xFF) < edge;
        }
        return new InkForm(width, height, ink).form();
    }

    private char form() {
        boolean[] seen = ink.clone();
        for (int x = 0; x < width; x++) {
            flood(seen, x);
            flood(seen, (height - 1) * width + x);
        }
        for (int y = 0; y < height; y++) {
            flood(seen, y * width);
            flood(seen, y * width + width - 1);
        }
        int holes = 0;
        Hole only = new Hole(0, 0, 0);
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                Hole hole = flood(seen, i);
                if (hole.area() >= Math.max(2, HOLE * width * height)) {
                    holes++;
                    only = hole;
                }
            }
        }
        return switch (holes) {
            case 0 -> openings();
            case 1 -> hole(only);
            default -> '8';
        };
    }

    private record Hole(int area, int top, int bottom) {}

    private char hole(Hole hole) {
        double high = (hole.bottom() - hole.top() + 1) / (double) height;
        double middle = (hole.bottom() + hole.top() + 1) / 2.0 / height;
        if (Math.abs(middle - 0.5) > OFF) {
            return middle > 0.5 ? '6' : '9';
        }
        return high >= TALL ? '0' : '4';
    }

    /** Marks the white that hangs together with a place. */
    private Hole flood(boolean[] seen, int start) {
        if (seen[start]) {
            return new Hole(0, 0, 0);
        }
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen[start] = true;
        int area = 0;
        int top = height;
        int bottom = 0;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % width;
            int y = at / width;
            area++;
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            int[] beside = {
                x > 0 ? at - 1 : at,
                x + 1 < width ? at + 1 : at,
                y > 0 ? at - width : at,
                y + 1 < height ? at + width : at
            };
            for (int next : beside) {
                if (!seen[next]) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
        return new Hole(area, top, bottom);
    }

    /** A letter for the sides on which the upper and the lower half are open. */
    private char openings() {
        if (width < NARROW * height) {
            return 'i';
        }
        int sides = 0;
        for (double from : new double[] {0.2, 0.6}) {
            sides = 2 * sides + (isOpen(from, true) ? 1 : 0);
            sides = 2 * sides + (isOpen(from, false) ? 1 : 0);
        }
        return (char) ('A' + sides);
    }

    /** Whether a fifth of the height is open on a side. */
    private boolean isOpen(double from, boolean left) {
        int first = (int) (from * height);
        int last = Math.max(first + 1, (int) ((from + 0.2) * height));
        double white = 0;
        for (int y = first; y < last; y++) {
            int depth = 0;
            while (depth < width && !ink[y * width + (left ? depth : width - 1 - depth)]) {
                depth++;
            }
            white += depth;
        }
        return white > OPEN * width * (last - first);
    }
}
