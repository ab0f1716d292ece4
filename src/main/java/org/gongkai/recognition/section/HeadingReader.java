package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Ordinals;
import org.gongkai.base.text.Ordinals.Kind;
import org.gongkai.base.text.Ordinals.Ordinal;
import org.gongkai.recognition.section.StatutoryWords.Match;
import org.gongkai.recognition.section.StatutoryWords.Strength;

/** Reads the beginning of a paragraph as a heading, where it can be one. */
final class HeadingReader {

    private static final Pattern CONTENTS =
            Pattern.compile("(?:\\.{3,}|⋯+|·{3,}|_{3,}|-{3,})-?[0-9]{0,3}-?$");
    private static final Pattern COUNT = Pattern.compile("[0-9]余?(?:条|件|次|份|篇|期|人|个|项|起|元|万|名|场)");

    /** Figures side by side: a row of a table that was read as text. */
    private static final Pattern ROW = Pattern.compile("[0-9] [-+]?[0-9]+(?: |$)");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[0-9]{1,3}$");

    /**
     * What may follow glued to a statutory heading: a year, a bracket, an opening of a sentence.
     */
    private static final String OPENINGS = "0123456789([【第我本按根全为依各截今信行附见";

    private static final String MARKS = "#>*●■◆▲•·○□";
    private static final String STOPS = "。;!?";
    private static final String CLOSERS = "。:.、";

    private final StatutoryWords words;

    HeadingReader(StatutoryWords words) {
        this.words = words;
    }

    /** The heading that the text begins with. */
    Optional<Heading> read(String text) {
        FoldedText folded = FoldedText.plain(text);
        String plain = folded.text();
        int start = skip(plain, 0, MARKS);
        if (start == plain.length() || isContents(plain)) {
            return Optional.empty();
        }
        Ordinal ordinal = Ordinals.leading(plain, start);
        if (ordinal.kind() == Kind.NONE) {
            return unnumbered(folded, start);
        }
        Optional<Heading> statutory = statutory(new Line(folded, start, ordinal));
        if (statutory.isPresent()) {
            return statutory;
        }
        return ordinal.firm() ? other(new Line(folded, start, ordinal)) : Optional.empty();
    }

    /** A folded line, where its ordinal begins, and the ordinal. */
    private record Line(FoldedText folded, int start, Ordinal ordinal) {

        String text() {
            return folded.text();
        }

        int from() {
            return Math.max(start, ordinal.end());
        }

        Heading heading(int end, int rest, Optional<Match> match) {
            String number =
                    ordinal.kind() == Kind.LOST || ordinal.kind() == Kind.NONE
                            ? ""
                            : folded.printed(start, ordinal.numberEnd());
            return new Heading(
                    ordinal, number, folded.printed(from(), end), folded.printed(rest), match);
        }
    }

    private Optional<Heading> unnumbered(FoldedText folded, int start) {
        Line line = new Line(folded, start, Ordinal.NONE);
        String text = line.text();
        int end = trimmed(text);
        if (end - start > STANDARD.name() || text.length() - end > 1) {
            return Optional.empty();
        }
        return words.match(text.substring(start, end), 0)
                .filter(match -> match.strength() == Strength.EXACT)
                .map(match -> line.heading(end, text.length(), Optional.of(match)));
    }

    private Optional<Heading> statutory(Line line) {
        Optional<Heading> whole = whole(line);
        boolean exact =
                whole.flatMap(Heading::match)
                        .map(Match::strength)
                        .filter(Strength.EXACT::equals)
                        .isPresent();
        return exact
                ? whole
                : glued(line, false)
                        .or(() -> whole)
                        .or(() -> glued(line, true))
                        .or(() -> untilStop(line));
    }

    private Optional<Heading> whole(Line line) {
        String text = line.text();
        int end = trimmed(text);
        if (end <= line.from()
                || end - line.from() > STANDARD.name()
                || hasStop(text, line.from(), end)) {
            return Optional.empty();
        }
        String candidate = text.substring(line.from(), end);
        if (PAGE_NUMBER.matcher(candidate).find()) {
            return Optional.empty();
        }
        return words.match(candidate, line.ordinal().value())
                .filter(match -> sure(line, match))
                .map(match -> line.heading(end, text.length(), Optional.of(match)));
    }

    private Optional<Heading> untilStop(Line line) {
        String text = line.text();
        int stop = indexOfAny(text, line.from(), STOPS + ":");
        if (stop <= line.from()
                || stop - line.from() > STANDARD.name()
                || text.charAt(stop) == ';') {
            return Optional.empty();
        }
        return words.match(text.substring(line.from(), stop), 0)
                .filter(match -> match.strength() != Strength.HINTED && sure(line, match))
                .map(match -> line.heading(stop, stop + 1, Optional.of(match)));
    }

    /**
     * The very words of a section before text without a mark between.
     *
     * @param any whether the text may begin with any word; then the ordinal must be the section's
     */
    private Optional<Heading> glued(Line line, boolean any) {
        String text = line.text();
        int end = line.from() + words.literalPrefix(text, line.from());
        if (end == line.from() || end == text.length()) {
            return Optional.empty();
        }
        boolean opens =
                any
                        || line.folded().spaceBefore(end)
                        || OPENINGS.indexOf(text.charAt(end)) >= 0
                        || Ordinals.leading(text, end).firm();
        if (!opens || PAGE_NUMBER.matcher(text.substring(end)).matches()) {
            return Optional.empty();
        }
        return words.match(text.substring(line.from(), end), 0)
                .filter(match -> !any || isNumbered(line, match))
                .map(match -> line.heading(end, end, Optional.of(match)));
    }

    private static boolean isNumbered(Line line, Match match) {
        Ordinal ordinal = line.ordinal();
        return ordinal.kind() == Kind.HAN
                && ordinal.firm()
                && ordinal.value() == match.number()
                && match.strength() == Strength.EXACT;
    }

    /** A doubtful ordinal needs the very words. */
    private static boolean sure(Line line, Match match) {
        return line.ordinal().firm() || match.strength() == Strength.EXACT;
    }

    private static Optional<Heading> other(Line line) {
        String text = line.text();
        boolean outer = line.ordinal().kind().compareTo(Kind.ARABIC) < 0;
        int stop = indexOfAny(text, line.from(), outer ? STOPS + ":" : STOPS);
        int end = stop < 0 ? text.length() : stop;
        int longest = outer ? STANDARD.name() : STANDARD.inner();
        if (end - line.from() < 2
                || end - line.from() > longest
                || startsInside(line)
                || isTableRow(line)) {
            return Optional.empty();
        }
        if (stop >= 0 && stop < text.length() - 1) {
            return runningOn(line, stop);
        }
        return endsLikeHeading(line, end)
                ? Optional.of(line.heading(end, text.length(), Optional.empty()))
                : Optional.empty();
    }

    private static boolean isContents(String text) {
        return text.length() <= STANDARD.prose() && CONTENTS.matcher(text).find();
    }

    private static boolean isTableRow(Line line) {
        return ROW.matcher(line.folded().printed(line.from())).find();
    }

    private static Optional<Heading> runningOn(Line line, int stop) {
        String text = line.text();
        boolean sentence = COUNT.matcher(text.substring(line.from(), stop)).find();
        return sentence || text.charAt(stop) == ';'
                ? Optional.empty()
                : Optional.of(line.heading(stop, stop + 1, Optional.empty()));
    }

    /** {@code 一、二季度} and {@code 1、2号楼} go on counting; they are no headings. */
    private static boolean startsInside(Line line) {
        return "一二三四五六七八九十、".indexOf(line.text().charAt(line.from())) >= 0;
    }

    /**
     * A paragraph that is one whole sentence is text, however short, except at the outermost level.
     */
    private static boolean endsLikeHeading(Line line, int end) {
        String text = line.text();
        char last = text.charAt(text.length() - 1);
        String candidate = text.substring(line.from(), end);
        Kind kind = line.ordinal().kind();
        if (kind == Kind.PART || kind == Kind.HAN) {
            return ";,".indexOf(last) < 0;
        }
        if (COUNT.matcher(candidate).find() || ";,:".indexOf(last) >= 0) {
            return false;
        }
        return last != '。' || (kind == Kind.HAN_BRACKET && candidate.indexOf(',') < 0);
    }

    private static int trimmed(String text) {
        int end = text.length();
        while (end > 0
                && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == '*')) {
            end--;
        }
        return end;
    }

    private static boolean hasStop(String text, int from, int to) {
        int stop = indexOfAny(text, from, STOPS);
        return stop >= 0 && stop < to;
    }

    private static int skip(String text, int from, String chars) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int indexOfAny(String text, int from, String chars) {
        for (int i = from; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
