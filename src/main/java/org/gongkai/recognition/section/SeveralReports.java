package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.recognition.section.BodyNames.Relation;
import org.gongkai.recognition.section.TitleReader.Title;

/** Tells whether a document holds reports of several bodies or years, one behind the other. */
final class SeveralReports {

    private SeveralReports() {}

    /**
     * Two titles that name other bodies or years, each with sections behind it: those behind the
     * second begin again with one that stood before it.
     */
    static Optional<Finding> in(List<Piece> pieces, TitleReader titles) {
        List<OptionalInt> sections = pieces.stream().map(SeveralReports::position).toList();
        List<OptionalInt> named = sections.stream().filter(OptionalInt::isPresent).toList();
        if (named.stream().distinct().count() == named.size()) {
            return Optional.empty();
        }
        List<Title> begun = new ArrayList<>();
        Set<Integer> before = new HashSet<>();
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            OptionalInt section = sections.get(i);
            if (section.isPresent()) {
                // To look for titles costs more than all else here: only where one would count.
                if (begun.isEmpty() || before.contains(section.getAsInt())) {
                    lastTitle(pieces, from, i, titles).ifPresent(begun::add);
                }
                from = i + 1;
                before.add(section.getAsInt());
            }
        }
        return begun.stream()
                .filter(each -> isOther(begun.get(0), each))
                .findFirst()
                .map(
                        other ->
                                FindingCode.SEVERAL_REPORTS.ofDocument(
                                        "The document holds another report behind the first: "
                                                + begun.get(0).text()
                                                + ", "
                                                + other.text()
                                                + "."));
    }

    /** The last title that ends in one of some pieces. */
    private static Optional<Title> lastTitle(
            List<Piece> pieces, int from, int to, TitleReader titles) {
        Optional<Title> last = Optional.empty();
        for (int i = to; i >= from && last.isEmpty(); i--) {
            last = title(pieces, i, titles);
        }
        return last;
    }

    private static Optional<Title> title(List<Piece> pieces, int last, TitleReader titles) {
        Optional<Title> found = Optional.empty();
        for (int size = 1;
                size <= Math.min(STANDARD.lines(), last + 1) && found.isEmpty();
                size++) {
            List<String> lines =
                    pieces.subList(last - size + 1, last + 1).stream().map(Piece::text).toList();
            found =
                    titles.parse(String.join(" ", lines))
                            .filter(title -> !title.agency().isEmpty())
                            .filter(title -> title.year().isPresent());
        }
        return found;
    }

    /** Which section of the form begins here. */
    private static OptionalInt position(Piece piece) {
        return piece.heading().flatMap(Heading::match).stream()
                .mapToInt(match -> match.position())
                .findFirst();
    }

    private static boolean isOther(Title one, Title other) {
        return !one.year().equals(other.year())
                || BodyNames.relation(one.agency(), other.agency()) == Relation.OTHER;
    }
}
