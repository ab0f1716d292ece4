package org.gongkai.app.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.compare.Paper.Piece;
import org.gongkai.app.compare.Paper.Piece.Kind;

/**
 * How the prose of a section differs from that of another: sentences first, and within a sentence
 * that was written anew its letters. A sentence that only stands elsewhere is no new one.
 */
final class ProseDiff {

    /** A sentence with its end, or a line. */
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]*[。！？；\\n]+|[^。！？；\\n]+$");

    /** Letters in a row from which two changed sentences share more than chance. */
    private static final int RUN = 4;

    private final List<Piece> letters = new ArrayList<>();
    private final List<Piece> sentences = new ArrayList<>();
    private int repeated;
    private int length;
    private int before;

    ProseDiff(String before, String after) {
        List<String> old = sentences(before);
        List<String> young = sentences(after);
        this.before = before.strip().length();
        Set<String> known = new HashSet<>(old);
        Set<String> kept = new HashSet<>(young);
        Patch<String> patch = DiffUtils.diff(old, young, true);
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            List<String> source = delta.getSource().getLines();
            List<String> target = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                target.forEach(text -> add(Kind.KEPT, text));
            } else {
                changed(
                        source.stream().filter(text -> !kept.contains(text)).toList(),
                        target,
                        known);
            }
        }
    }

    /** Sentences in the place of others: those that stood elsewhere are kept, the rest is told. */
    private void changed(List<String> source, List<String> target, Set<String> known) {
        source.forEach(text -> sentences.add(new Piece(Kind.GONE, text.strip())));
        target.stream()
                .filter(text -> !known.contains(text))
                .forEach(text -> sentences.add(new Piece(Kind.NEW, text.strip())));
        StringBuilder fresh = new StringBuilder();
        for (String text : target) {
            if (known.contains(text)) {
                letters("", fresh.toString());
                fresh.setLength(0);
                add(Kind.KEPT, text);
            } else {
                fresh.append(text);
            }
        }
        letters(String.join("", source), fresh.toString());
    }

    private void letters(String source, String target) {
        Patch<String> patch = DiffUtils.diff(letters(source), letters(target), true);
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            String gone = joined(delta.getSource());
            String fresh = joined(delta.getTarget());
            if (delta.getType() == DeltaType.EQUAL && fresh.length() >= RUN) {
                add(Kind.KEPT, fresh);
            } else {
                add(Kind.GONE, gone);
                add(Kind.NEW, fresh);
            }
        }
    }

    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        int size = text.strip().length();
        repeated += kind == Kind.KEPT ? size : 0;
        length += kind == Kind.GONE ? 0 : size;
        int last = letters.size() - 1;
        if (last >= 0 && letters.get(last).kind() == kind) {
            letters.set(last, new Piece(kind, letters.get(last).text() + text));
        } else {
            letters.add(new Piece(kind, text));
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                sentences.add(matcher.group());
            }
        }
        return sentences;
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static String joined(Chunk<String> chunk) {
        return String.join("", chunk.getLines());
    }

    void write(Paper paper) {
        paper.line(summary());
        paper.prose(letters, sentences);
    }

    /** How much of the second stood in the first. */
    private String summary() {
        if (length == 0) {
            return "No text in the second; " + before + " letters in the first.";
        }
        return String.format(
                Locale.ROOT,
                "%.0f %% of the second's %d letters stood in the first, which has %d.",
                // Rounded down: 100 only where nothing is new.
                Math.floor(100.0 * repeated / length),
                length,
                before);
    }
}
