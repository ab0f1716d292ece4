package org.gongkai.recognition.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Folding;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores.Match;

/**
 * Wordings letter by letter, to be found in text that has no borders. Only letters and digits
 * count; an ordinal before a wording may be lost, and so may a note in brackets.
 */
final class WordingTree {

    private final Node root = new Node();

    /** Letters read so far, and what they can be. */
    private static final class Node {

        /** What the next letter can be, in order, and where each leads. */
        private char[] letters = new char[0];

        private Node[] nodes = new Node[0];

        /** What a wording is that ends here. */
        private Known known = Known.NOTHING;

        /** The same, for wordings that have an ordinal in the form. */
        private Known numbered = Known.NOTHING;

        private boolean column;

        private Optional<Node> next(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? Optional.empty() : Optional.of(nodes[at]);
        }

        private Node reserved(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return nodes[at];
            }
            int size = letters.length;
            int place = -1 - at;
            Node node = new Node();
            letters = Arrays.copyOf(letters, size + 1);
            nodes = Arrays.copyOf(nodes, size + 1);
            System.arraycopy(letters, place, letters, place + 1, size - place);
            System.arraycopy(nodes, place, nodes, place + 1, size - place);
            letters[place] = letter;
            nodes[place] = node;
            return node;
        }

        private Known known(boolean withOrdinal) {
            return withOrdinal && !numbered.isEmpty() ? numbered : known;
        }
    }

    void add(String plain, Known known) {
        int ordinal = PrintedLabel.ordinalEnd(plain, 0);
        String words = plain.substring(ordinal);
        addKey(PrintedLabel.letters(words), known, ordinal > 0);
        int bracket = words.indexOf('(');
        if (bracket > 0) {
            addKey(PrintedLabel.letters(Folding.withoutNotes(words)), known, ordinal > 0);
        }
    }

    private void addKey(String letters, Known known, boolean numbered) {
        if (letters.isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < letters.length(); i++) {
            node = node.reserved(letters.charAt(i));
            node.column |= known.is(Role.COLUMN);
        }
        node.known = node.known.and(known);
        node.numbered = numbered ? node.numbered.and(known) : node.numbered;
    }

    /** The wordings that begin at a place of a text, with or without an ordinal. */
    List<Match> matches(String plain, int from) {
        List<Match> matches = new ArrayList<>();
        int words = PrintedLabel.ordinalEnd(plain, from);
        if (words > from) {
            collect(plain, words, true, matches);
        }
        collect(plain, from, false, matches);
        return matches;
    }

    private void collect(String plain, int from, boolean ordinal, List<Match> matches) {
        Node node = root;
        int letters = 0;
        for (int i = from; i < plain.length(); i++) {
            if (!Character.isLetterOrDigit(plain.charAt(i))) {
                if (letters == 0 && !ordinal) {
                    return;
                }
                continue;
            }
            Optional<Node> next = node.next(plain.charAt(i));
            if (next.isEmpty()) {
                return;
            }
            node = next.get();
            letters++;
            Known known = node.known(ordinal);
            if (!known.isEmpty()) {
                matches.add(new Match(i + 1, letters, known));
            }
        }
    }

    /** What a text is that is one wording as a whole; nothing where it is none. */
    Known whole(String plain) {
        boolean numbered = PrintedLabel.ordinalEnd(plain, 0) > 0;
        return node(plain).map(node -> node.known(numbered)).orElse(Known.NOTHING);
    }

    /** Whether the text is the beginning of a column's label and not all of it. */
    boolean beginsColumn(String plain) {
        return node(plain).stream()
                .flatMap(node -> Arrays.stream(node.nodes))
                .anyMatch(longer -> longer.column);
    }

    private Optional<Node> node(String plain) {
        Node node = root;
        int at = PrintedLabel.ordinalEnd(plain, 0);
        for (; at < plain.length(); at++) {
            if (Character.isLetterOrDigit(plain.charAt(at))) {
                Optional<Node> next = node.next(plain.charAt(at));
                if (next.isEmpty()) {
                    return next;
                }
                node = next.get();
            }
        }
        return node == root ? Optional.empty() : Optional.of(node);
    }
}
