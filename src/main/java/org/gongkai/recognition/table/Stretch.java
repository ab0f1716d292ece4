package org.gongkai.recognition.table;

import java.util.Arrays;
import java.util.List;
import org.gongkai.base.text.Lines;
import org.gongkai.recognition.label.Known;

/** Words that follow one another, with nothing between but spaces and ends of lines. */
final class Stretch {

    private final List<Token> tokens;
    private final String plain;

    /** For each character the token that it is in. */
    private final int[] tokenOf;

    /** For each token where it begins. */
    private final int[] startOf;

    Stretch(List<Token> tokens) {
        this.tokens = tokens;
        this.startOf = new int[tokens.size()];
        StringBuilder all = new StringBuilder();
        for (int t = 0; t < tokens.size(); t++) {
            startOf[t] = all.length();
            all.append(tokens.get(t).plain());
        }
        this.plain = all.toString();
        this.tokenOf = new int[plain.length()];
        for (int t = 0; t < tokens.size(); t++) {
            int end = t + 1 < tokens.size() ? startOf[t + 1] : plain.length();
            Arrays.fill(tokenOf, startOf[t], end, t);
        }
    }

    /** All words, for comparing. */
    String plain() {
        return plain;
    }

    int length() {
        return plain.length();
    }

    /** Whether a line begins with the character. */
    boolean startsLine(int at) {
        return at > 0 && at < length() && startOf[tokenOf[at]] == at;
    }

    /** How many lines begin between two characters, the first one not counted. */
    int breaks(int from, int to) {
        return tokenOf[to - 1] - tokenOf[from];
    }

    Fragment fragment(int from, int to, Known known) {
        Token first = tokens.get(tokenOf[from]);
        return Fragment.words(
                printed(from, to), plain.substring(from, to), known, gap(from), first.place());
    }

    private Gap gap(int at) {
        Token token = tokens.get(tokenOf[at]);
        int inside = at - startOf[tokenOf[at]];
        if (inside == 0) {
            return token.gap();
        }
        return token.source().spaceBefore(token.from() + inside) ? Gap.SPACE : Gap.GLUED;
    }

    private String printed(int from, int to) {
        String text = "";
        for (int t = tokenOf[from]; t <= tokenOf[to - 1]; t++) {
            Token token = tokens.get(t);
            int begin = Math.max(0, from - startOf[t]) + token.from();
            int end = Math.min(to - startOf[t] + token.from(), token.to());
            text = Lines.join(text, token.source().printed(begin, end));
        }
        return text;
    }
}
