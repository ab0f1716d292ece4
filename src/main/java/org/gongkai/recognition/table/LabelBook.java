package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Ordinals;
import org.gongkai.base.text.Ordinals.Ordinal;
import org.gongkai.base.text.Similarity;
import org.gongkai.base.text.Variants;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.recognition.table.Known.Role;

/**
 * The wordings of all forms, to be found in text that has no borders. Only letters and digits
 * count; an ordinal before a wording may be lost, and so may a note in brackets.
 *
 * <p>All texts asked for are plain, see {@link org.gongkai.base.text.FoldedText#plain}. Immutable
 * and safe for use by several threads.
 */
final class LabelBook {

    /** What an ordinal begins with. */
    static final String ORDINAL_STARTS = "([〔一二三四五六七八九十0123456789";

    /** Places of columns that no block reaches: keeps the blocks apart. */
    private static final int BLOCK = 1000;

    /** Likeness from which a misprinted wording is known: one slip in four characters. */
    private static final double LIKE = 0.75;

    /** Characters of the shortest wording that is known with a slip. */
    private static final int SHORTEST_LIKE = 4;

    /** Characters of the longest wording that is compared letter by letter. */
    private static final int LONGEST_LIKE = 60;

    /** Characters of the shortest beginning of a column's label that means all of it. */
    private static final int SHORTEST_CUT = 3;

    /** Characters that are left of a wording cut off at a bracket. */
    private static final int SHORTEST_HEAD = 5;

    /** What follows a digit that counts or dates something. */
    private static final String COUNTERS = "年月日号时分元万亿人件项条个次份篇宗起户余多";

    private final Node root = new Node();
    private final Map<String, Known> wordings = new TreeMap<>();

    LabelBook(List<FormTemplate> forms) {
        int block = 0;
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                block = add(table, block + 1) + 1;
            }
        }
    }

    /** Letters read so far, and what they can be. */
    private static final class Node {

        private final Map<Character, Node> next = new HashMap<>();

        /** What a wording is that ends here. */
        private Known known = Known.NOTHING;

        /** The same, for wordings that have an ordinal in the form. */
        private Known numbered = Known.NOTHING;

        /** The columns whose labels begin so. */
        private Known columns = Known.NOTHING;

        private boolean row;

        private Known known(boolean withOrdinal) {
            return withOrdinal && !numbered.isEmpty() ? numbered : known;
        }
    }

    /**
     * A wording that occurs in a text.
     *
     * @param end where it ends
     * @param letters how many letters it has without its ordinal
     */
    record Match(int end, int letters, Known known) {}

    private int add(TableTemplate table, int firstBlock) {
        int number = firstBlock;
        int column = 0;
        for (BlockTemplate block : table.blocks()) {
            add(block.title(), Known.of(Role.TITLE, table));
            for (ColumnTemplate each : block.columns()) {
                add(each.label(), Known.ofColumn(number * BLOCK + column++, table));
                add(each.parent(), Known.of(Role.SPAN, table));
            }
            for (RowTemplate row : block.rows()) {
                add(row.label(), Known.of(Role.ROW, table));
                add(row.group(), Known.of(Role.GROUP, table));
            }
            if (table.layout() == Layout.ROWS) {
                number++;
                column = 0;
            }
        }
        return number;
    }

    private void add(Label label, Known known) {
        add(label.text(), known);
        label.aliases().forEach(alias -> add(alias, known));
    }

    private void add(String wording, Known known) {
        String plain = Variants.plain(Folding.fold(wording));
        boolean numbered = ordinalEnd(plain, 0) > 0;
        String words = plain.substring(ordinalEnd(plain, 0));
        addKey(letters(words), known, numbered);
        int bracket = words.indexOf('(');
        if (bracket > 0) {
            addKey(letters(Folding.withoutNotes(words)), known, numbered);
            String head = letters(words.substring(0, bracket));
            addKey(head.length() < SHORTEST_HEAD ? "" : head, known, numbered);
        }
    }

    private void addKey(String letters, Known known, boolean numbered) {
        if (letters.isEmpty()) {
            return;
        }
        wordings.merge(letters, known, Known::and);
        Node node = root;
        for (int i = 0; i < letters.length(); i++) {
            node = node.next.computeIfAbsent(letters.charAt(i), c -> new Node());
            node.columns = known.is(Role.COLUMN) ? node.columns.and(known) : node.columns;
            node.row |= known.is(Role.ROW);
        }
        node.known = node.known.and(known);
        node.numbered = numbered ? node.numbered.and(known) : node.numbered;
    }

    /** The letters and digits of a plain text. */
    static String letters(String plain) {
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Where an ordinal ends that is at a place; the place itself when there is none. */
    static int ordinalEnd(String plain, int from) {
        if (from >= plain.length() || ORDINAL_STARTS.indexOf(plain.charAt(from)) < 0) {
            return from;
        }
        Ordinal ordinal = Ordinals.leading(plain, from);
        if (ordinal.firm()) {
            return ordinal.end();
        }
        return isBareOrdinal(plain, from) ? from + 1 : from;
    }

    /** Whether a lone digit numbers the words behind it, as in 3要求提供公开出版物. */
    static boolean isBareOrdinal(String plain, int at) {
        boolean digit = plain.charAt(at) >= '1' && plain.charAt(at) <= '9';
        return digit
                && (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                && at + SHORTEST_LIKE < plain.length()
                && Character.isIdeographic(plain.codePointAt(at + 1))
                && COUNTERS.indexOf(plain.charAt(at + 1)) < 0;
    }

    /** The wordings that begin at a place of a text, with or without an ordinal. */
    List<Match> matches(String plain, int from) {
        List<Match> matches = new ArrayList<>();
        int words = ordinalEnd(plain, from);
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
            node = node.next.get(plain.charAt(i));
            if (node == null) {
                return;
            }
            letters++;
            Known known = node.known(ordinal);
            if (!known.isEmpty()) {
                matches.add(new Match(i + 1, letters, known));
            }
        }
    }

    /** What a text is that is one wording as a whole; nothing where it is none. */
    Known whole(String plain) {
        int words = ordinalEnd(plain, 0);
        return node(letters(plain.substring(words)))
                .map(node -> node.known(words > 0))
                .orElse(Known.NOTHING);
    }

    /** Whether the text is the beginning of a row's label. */
    boolean beginsRow(String plain) {
        return node(letters(plain.substring(ordinalEnd(plain, 0))))
                .filter(node -> node.row)
                .isPresent();
    }

    /** Whether the text is the beginning of a column's label and not all of it. */
    boolean beginsColumn(String plain) {
        return node(letters(plain)).stream()
                .flatMap(node -> node.next.values().stream())
                .anyMatch(longer -> !longer.columns.isEmpty());
    }

    private Optional<Node> node(String letters) {
        Node node = root;
        for (int i = 0; node != null && i < letters.length(); i++) {
            node = node.next.get(letters.charAt(i));
        }
        return letters.isEmpty() ? Optional.empty() : Optional.ofNullable(node);
    }

    /** What a text is, be it cut off, masked or misprinted; nothing where it is none. */
    Known like(String plain) {
        Known whole = whole(plain);
        if (!whole.isEmpty()) {
            return whole;
        }
        String letters = letters(plain.substring(ordinalEnd(plain, 0)));
        Known columns = node(letters).map(node -> node.columns).orElse(Known.NOTHING);
        if (letters.length() >= SHORTEST_CUT && !columns.isEmpty()) {
            return columns;
        }
        return plain.indexOf('*') >= 0 ? masked(plain) : misprinted(letters);
    }

    private Known masked(String plain) {
        String words = plain.substring(ordinalEnd(plain, 0));
        String shown = words.replace("*", "");
        if (letters(shown).length() * 2 < words.length() || words.length() > LONGEST_LIKE) {
            return Known.NOTHING;
        }
        Pattern pattern = Pattern.compile(Pattern.quote(words).replace("*", "\\E.\\Q"));
        return wordings.entrySet().stream()
                .filter(wording -> pattern.matcher(wording.getKey()).matches())
                .map(Map.Entry::getValue)
                .reduce(Known.NOTHING, Known::and);
    }

    private Known misprinted(String letters) {
        if (letters.length() < SHORTEST_LIKE || letters.length() > LONGEST_LIKE) {
            return Known.NOTHING;
        }
        Known best = Known.NOTHING;
        double most = LIKE;
        for (Map.Entry<String, Known> wording : wordings.entrySet()) {
            String key = wording.getKey();
            int longer = Math.max(key.length(), letters.length());
            if (Math.min(key.length(), letters.length()) >= longer * LIKE) {
                double like = Similarity.likeness(key, letters);
                best = like >= most ? wording.getValue() : best;
                most = Math.max(most, like);
            }
        }
        return best;
    }
}
