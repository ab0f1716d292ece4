package org.gongkai.recognition.section;

import static org.gongkai.model.Thresholds.STANDARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Dates;
import org.gongkai.base.text.Traditional;
import org.gongkai.model.Block;
import org.gongkai.model.FindingCode.Origin;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.Method;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;

/** All texts of a document and where they stand, to look up what was taken from one of them. */
final class Print {

    private final List<Spot> spots = new ArrayList<>();

    /** Pages that were read off a picture: the finding that says so names the page. */
    private final Set<String> scanned;

    /** A text, folded and in simplified characters, and its place. */
    private record Spot(String text, Place place) {

        private static Spot of(String text, Place place) {
            return new Spot(Traditional.folded(text), place);
        }
    }

    Print(FlowDocument document) {
        document.blocks().forEach(this::add);
        scanned =
                document.findings().stream()
                        .filter(finding -> finding.kind().origin() == Origin.PICTURE)
                        .map(finding -> finding.actual())
                        .collect(Collectors.toSet());
    }

    private void add(Block block) {
        if (block instanceof Paragraph paragraph) {
            spots.add(Spot.of(paragraph.text(), paragraph.place()));
        }
        if (block instanceof Grid grid) {
            grid.cells().stream()
                    .filter(
                            cell ->
                                    !cell.text().isEmpty()
                                            && cell.text().length() <= STANDARD.prose())
                    .forEach(cell -> spots.add(Spot.of(cell.text(), cell.place())));
        }
    }

    /** Every text, folded and in simplified characters. */
    Stream<String> texts() {
        return spots.stream().map(Spot::text);
    }

    /** In how many places a text stands. */
    long count(String plain) {
        return texts().filter(text -> text.contains(plain)).count();
    }

    /** Where a text stands first, whole or with its beginning; empty where it does not. */
    Optional<Place> place(String printed) {
        String text = Traditional.folded(printed);
        return spots.stream()
                .filter(spot -> !text.isEmpty() && spot.text().contains(text))
                .findFirst()
                .or(
                        () ->
                                spots.stream()
                                        .filter(spot -> spot.text().length() >= STANDARD.word())
                                        .filter(spot -> text.startsWith(spot.text()))
                                        .findFirst())
                .map(Spot::place);
    }

    /** A day as it is printed; as the output writes it where it is declared by the file alone. */
    String printed(LocalDate day) {
        return texts().flatMap(
                        text ->
                                Dates.first(text)
                                        .filter(found -> found.date().equals(day))
                                        .map(found -> text.substring(found.start(), found.end()))
                                        .stream())
                .findFirst()
                .orElse(day.toString());
    }

    /** How the text at a place was read. */
    Method method(Place place) {
        return scanned.contains(Integer.toString(place.page())) ? Method.OCR : Method.TEXT;
    }

    /** Whether a text was read off a picture. */
    boolean isOcr(String printed) {
        return place(printed).map(this::method).filter(Method.OCR::equals).isPresent();
    }
}
