package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PageNumbers;
import org.gongkai.model.Place;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.table.Token.Kind;

/** Turns the paragraphs of one section into fragments. One object serves one run of paragraphs. */
final class Fragments {

    /** What a page may have at its foot besides: amid the cells of a table it is none of them. */
    private static final Pattern FOOT =
            Pattern.compile("第\\s?\\d{1,3}\\s?页.{0,12}|[Pp]age\\s?\\d{1,3}(?:\\s?of\\s?\\d{1,3})?");

    private static final String BARS = "|¦│┃｜";
    private static final Pattern BAR = Pattern.compile("[" + BARS + "]");

    private final LabelScores labels;
    private final List<Token> tokens = new ArrayList<>();

    /** Whether something comes behind the last bar, or no bar was seen yet. */
    private boolean filled = true;

    /** Whether the last paragraph with words ended with a bar of its own. */
    private boolean barBehind;

    private int bars;
    private Gap gap = Gap.LINE;

    Fragments(LabelScores labels) {
        this.labels = labels;
    }

    /** Adds a paragraph. */
    void add(String text, Place place) {
        if (isFoot(text.strip())) {
            return;
        }
        boolean barred = text.chars().anyMatch(c -> BARS.indexOf(c) >= 0);
        String[] parts = barred ? BAR.split(text, -1) : new String[] {text};
        boolean onlyBars = Arrays.stream(parts).allMatch(Folding::isBlank);
        if (onlyBars && barBehind) {
            bars(parts.length - 1, place);
            return;
        }
        boolean opens = Folding.isBlank(parts[0]) && barBehind;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0 && !(i == 1 && opens)) {
                bar(place);
            }
            cell(parts[i], place);
        }
        barBehind = !onlyBars && parts.length > 1 && !filled;
    }

    private static boolean isFoot(String text) {
        return PageNumbers.isNumber(text) || FOOT.matcher(text).matches();
    }

    private void cell(String text, Place place) {
        if (!Folding.isBlank(text)) {
            tokens.addAll(Lexer.read(Folding.collapse(text), gap, last(), place));
            filled = true;
            gap = Gap.LINE;
        }
    }

    private void bar(Place place) {
        if (!filled) {
            tokens.add(Token.mark(Kind.BLANK, place));
        }
        filled = false;
        bars++;
        gap = Gap.CELL;
    }

    /** Bars in a line of their own below cells with bars behind them: the last one ends the row. */
    private void bars(int count, Place place) {
        for (int i = 1; i < count; i++) {
            tokens.add(Token.mark(Kind.BLANK, place));
        }
        tokens.add(Token.mark(Kind.END, place));
    }

    private Token last() {
        return tokens.isEmpty()
                ? Token.mark(Kind.END, Place.UNPAGED)
                : tokens.get(tokens.size() - 1);
    }

    /** The cells in order; prose is left out. */
    List<Fragment> read() {
        List<Fragment> fragments = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = i + 1;
            if (tokens.get(i).kind() != Kind.WORDS) {
                fragments.add(Fragment.of(tokens.get(i)));
            } else {
                while (end < tokens.size() && goesOn(tokens.get(end))) {
                    end++;
                }
                fragments.addAll(LabelCutter.cut(labels, tokens.subList(i, end)));
            }
            i = end;
        }
        LabelJoiner joiner = new LabelJoiner(labels, bars >= STANDARD.several());
        return Prose.without(joiner.join(StackedLabels.join(labels, fragments)));
    }

    private static boolean goesOn(Token token) {
        return token.kind() == Kind.WORDS && token.gap() != Gap.CELL;
    }
}
