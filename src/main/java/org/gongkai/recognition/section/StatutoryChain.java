package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.base.text.Ordinals.Kind;
import org.gongkai.recognition.section.StatutoryWords.Match;
import org.gongkai.recognition.section.StatutoryWords.Strength;

/**
 * Decides which of the possible headings are those of the form. The same words may occur on a
 * contents page, above a table or in a list inside a section; the form's sections follow one
 * another in a fixed order, so the best ascending chain of headings is taken.
 */
final class StatutoryChain {

    private final StatutoryWords words;
    private final List<Piece> pieces;
    private final Set<Integer> followedByContent;
    private final Kind top;

    StatutoryChain(StatutoryWords words, List<Piece> pieces, Set<Integer> followedByContent) {
        this.words = words;
        this.pieces = pieces;
        this.followedByContent = followedByContent;
        this.top = topKind();
    }

    private record Link(int piece, int score, Optional<Link> before) {}

    /** The shape of ordinal that the sections of this document carry. */
    Kind top() {
        return top;
    }

    /** The headings of the form: index of the piece to the section it opens. */
    Map<Integer, Match> choose() {
        NavigableMap<Integer, Match> chosen = bestChain();
        Set<Integer> claimed = new HashSet<>();
        chosen.values().forEach(match -> claim(match, claimed));
        for (int i = 0; i < pieces.size(); i++) {
            int piece = i;
            certain(i)
                    .filter(
                            match ->
                                    !claimed.contains(match.position())
                                            || isAgain(piece, match, chosen))
                    .ifPresent(
                            match -> {
                                chosen.put(piece, match);
                                claim(match, claimed);
                            });
        }
        return chosen;
    }

    private NavigableMap<Integer, Match> bestChain() {
        List<Optional<Link>> best = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            best.add(Optional.empty());
        }
        for (int i = 0; i < pieces.size(); i++) {
            Optional<Match> match = candidate(i);
            if (match.isPresent()) {
                extend(best, i, match.get());
            }
        }
        NavigableMap<Integer, Match> chosen = new TreeMap<>();
        Optional<Link> link = longest(best, best.size());
        while (link.isPresent()) {
            chosen.put(link.get().piece(), candidate(link.get().piece()).orElseThrow());
            link = link.get().before();
        }
        return chosen;
    }

    private void extend(List<Optional<Link>> best, int piece, Match match) {
        Optional<Link> before = longest(best, match.position());
        int score = score(piece, match) + before.map(Link::score).orElse(0);
        int last = Math.max(match.position(), match.merged());
        if (best.get(last).map(Link::score).orElse(0) < score) {
            best.set(last, Optional.of(new Link(piece, score, before)));
        }
    }

    private static Optional<Link> longest(List<Optional<Link>> best, int below) {
        Optional<Link> longest = Optional.empty();
        for (int i = 0; i < below; i++) {
            if (best.get(i).map(Link::score).orElse(0) > longest.map(Link::score).orElse(0)) {
                longest = best.get(i);
            }
        }
        return longest;
    }

    /** How much speaks for a heading: how near its words are, its ordinal, that it is alone. */
    private int score(int index, Match match) {
        Heading heading = pieces.get(index).heading().orElseThrow();
        int score =
                switch (match.strength()) {
                    case HINTED -> 1;
                    case NEAR -> 2;
                    case EXACT -> 3;
                };
        score += heading.ordinal().kind() == top ? 1 : 0;
        score += heading.ordinal().value() == match.number() ? 1 : 0;
        score += heading.alone() ? 1 : 0;
        return score + (followedByContent.contains(index) ? 1 : 0);
    }

    private Optional<Match> candidate(int index) {
        return pieces.get(index)
                .heading()
                .filter(heading -> mayOpen(heading.ordinal().kind()))
                .flatMap(Heading::match);
    }

    private boolean mayOpen(Kind kind) {
        return switch (kind) {
            case PART, HAN, LOST, NONE -> true;
            case HAN_BRACKET, ARABIC, ARABIC_BRACKET -> kind == top;
        };
    }

    /** A section out of its order, but with its very words and an ordinal. */
    private Optional<Match> certain(int index) {
        return pieces.get(index)
                .heading()
                .filter(heading -> heading.alone() && heading.ordinal().kind() == top)
                .flatMap(Heading::match)
                .filter(match -> match.strength() == Strength.EXACT);
    }

    /** Whether a section begins anew behind others that follow it, as in a second report. */
    private boolean isAgain(int index, Match match, NavigableMap<Integer, Match> chosen) {
        Optional<Match> above = Optional.ofNullable(chosen.lowerEntry(index)).map(Entry::getValue);
        return followedByContent.contains(index)
                && !chosen.containsKey(index)
                && above.filter(it -> it.position() != match.position()).isPresent()
                && chosen.headMap(index).values().stream()
                        .anyMatch(it -> it.position() == match.position())
                && pieces.get(index).heading().stream()
                        .anyMatch(heading -> heading.ordinal().value() == match.number());
    }

    private static void claim(Match match, Set<Integer> claimed) {
        claimed.add(match.position());
        claimed.add(match.merged());
    }

    private Kind topKind() {
        int han = sectionsNumbered(Kind.HAN);
        int part = sectionsNumbered(Kind.PART);
        if (part > 1 && part >= han) {
            return Kind.PART;
        }
        for (Kind kind : han > 0 ? List.<Kind>of() : List.of(Kind.ARABIC, Kind.HAN_BRACKET)) {
            if (sectionsNumbered(kind) >= STANDARD.several()) {
                return kind;
            }
        }
        boolean parted = han == 0 && numbered(Kind.PART).findAny().isPresent();
        return parted ? Kind.PART : Kind.HAN;
    }

    private int sectionsNumbered(Kind kind) {
        return (int)
                numbered(kind)
                        .flatMap(heading -> heading.match().stream())
                        .filter(match -> match.strength() != Strength.HINTED)
                        .map(Match::code)
                        .distinct()
                        .count();
    }

    private Stream<Heading> numbered(Kind kind) {
        return pieces.stream()
                .flatMap(piece -> piece.heading().stream())
                .filter(heading -> heading.ordinal().kind() == kind);
    }
}
