package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.Similarity;
import org.gongkai.model.FormTemplate.SectionTemplate;

/** Tells by its words which section of the forms a heading names. */
final class StatutoryWords {

    /** Words that nearly every heading of any report has and that therefore tell nothing. */
    private static final List<String> COMMON =
            List.of("工作", "情况", "主要", "以及", "的", "及", "和", "与", "因", "被", "年度");

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}年度?|^本年度?");

    private static final String CONJUNCTIONS = "和及与、暨并";

    private final List<String> common;
    private final List<Known> sections;

    /** How sure the words are, from the least to the most. */
    enum Strength {
        /** Only in part, to be believed when the ordinal agrees. */
        HINTED,
        /** Nearly the words of a section. */
        NEAR,
        /** The words of a section. */
        EXACT
    }

    /**
     * A section of the form that a heading names.
     *
     * @param position place of the section in the form, from 0
     * @param merged place of a second section that the same heading names, -1 for none
     */
    record Match(String code, int position, int number, Strength strength, int merged) {}

    private record Known(String code, int number, Set<String> literals, Set<String> cores) {}

    /**
     * @param common words of so many headings of the kind that they tell nothing, longest first
     */
    StatutoryWords(List<SectionTemplate> templates, List<String> common) {
        this.common = Stream.concat(common.stream(), COMMON.stream()).toList();
        Map<String, Known> known = new LinkedHashMap<>();
        for (SectionTemplate template : templates) {
            Known section =
                    known.computeIfAbsent(template.code(), code -> empty(code, template.number()));
            Stream.concat(Stream.of(template.heading()), template.aliases().stream())
                    .map(StatutoryWords::withoutOrdinal)
                    .forEach(words -> add(section, words));
        }
        sections = List.copyOf(known.values());
    }

    int count() {
        return sections.size();
    }

    String code(int position) {
        return sections.get(position).code();
    }

    /**
     * The section that a heading names.
     *
     * @param words words of the heading without its ordinal
     * @param ordinal value of the ordinal, 0 for none
     */
    Optional<Match> match(String words, int ordinal) {
        return best(words, ordinal).map(match -> withMerged(match, words));
    }

    /**
     * Length of the longest beginning of the text that is, sign by sign, the heading of a section;
     * 0 when there is none.
     *
     * @param folded folded text
     * @param from where the words begin
     */
    int literalPrefix(String folded, int from) {
        int longest = 0;
        for (Known section : sections) {
            for (String literal : section.literals()) {
                longest = Math.max(longest, prefix(folded, from, literal));
            }
        }
        return longest;
    }

    private Optional<Match> best(String words, int ordinal) {
        String letters = letters(words);
        String core = core(letters);
        Optional<Match> best = Optional.empty();
        for (int i = 0; i < sections.size(); i++) {
            Known section = sections.get(i);
            Optional<Strength> strength = strength(section, letters, core, ordinal);
            if (strength.isPresent()
                    && (best.isEmpty() || strength.get().compareTo(best.get().strength()) > 0)) {
                best =
                        Optional.of(
                                new Match(section.code(), i, section.number(), strength.get(), -1));
            }
        }
        return best;
    }

    private Match withMerged(Match match, String words) {
        String folded = Folding.fold(words);
        for (int i = 2; i < folded.length() - 2; i++) {
            if (CONJUNCTIONS.indexOf(folded.charAt(i)) < 0) {
                continue;
            }
            Optional<Match> first = best(folded.substring(0, i), 0);
            Optional<Match> second = best(folded.substring(i + 1), 0);
            if (first.isPresent()
                    && second.isPresent()
                    && first.get().position() == match.position()
                    && second.get().position() > match.position()) {
                return new Match(
                        match.code(),
                        match.position(),
                        match.number(),
                        match.strength(),
                        second.get().position());
            }
        }
        return match;
    }

    private static Optional<Strength> strength(
            Known section, String letters, String core, int ordinal) {
        if (section.literals().contains(letters) || section.cores().contains(core)) {
            return Optional.of(Strength.EXACT);
        }
        Optional<Strength> found = Optional.empty();
        for (String other : section.cores()) {
            if (near(core, other)) {
                return Optional.of(Strength.NEAR);
            }
            if (ordinal == section.number() && hinted(core, other)) {
                found = Optional.of(Strength.HINTED);
            }
        }
        return found;
    }

    /** One character in four may differ, or be added; or a part of the words is alone. */
    private static boolean near(String core, String other) {
        if (Math.min(core.length(), other.length()) < STANDARD.beginning()) {
            return false;
        }
        int common = Similarity.commonSubsequence(core, other);
        boolean slips = Similarity.likeness(core, other) >= STANDARD.known();
        boolean longer =
                common >= STANDARD.known() * other.length()
                        && common >= STANDARD.word()
                        && core.length() <= 2 * other.length() + STANDARD.word();
        boolean shorter =
                common == core.length()
                        && common >= STANDARD.word()
                        && common >= STANDARD.half() * other.length();
        return slips || longer || shorter;
    }

    private static boolean hinted(String core, String other) {
        int common = Similarity.commonSubsequence(core, other);
        return common >= STANDARD.word() && common >= STANDARD.least() * other.length();
    }

    private static int prefix(String folded, int from, String literal) {
        int at = from;
        for (int i = 0; i < literal.length(); i++) {
            while (at < folded.length() && !Character.isLetterOrDigit(folded.charAt(at)) && i > 0) {
                at++;
            }
            if (at >= folded.length() || folded.charAt(at) != literal.charAt(i)) {
                return 0;
            }
            at++;
        }
        return at - from;
    }

    private static Known empty(String code, String number) {
        return new Known(
                code,
                Numerals.small(number).orElse(0),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    private void add(Known section, String words) {
        String letters = letters(words);
        section.literals().add(letters);
        section.cores().add(core(letters));
    }

    /** Aliases are written with or without an ordinal. */
    private static String withoutOrdinal(String heading) {
        String folded = Folding.fold(heading);
        return folded.replaceFirst("^(?:" + Numerals.SMALL_SIGN + "|[0-9]){0,2}[、.]", "");
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        Folding.fold(words)
                .replace("其它", "其他")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private String core(String letters) {
        String core = YEAR.matcher(letters).replaceAll("");
        for (String word : common) {
            core = core.replace(word, "");
        }
        return core.isEmpty() ? letters : core;
    }
}
