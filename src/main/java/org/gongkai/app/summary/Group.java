package org.gongkai.app.summary;

import java.util.Comparator;
import java.util.Optional;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.Locality;

/**
 * Bodies whose figures may be added up: none of them reports for another. A government reports for
 * its departments, and often for the governments below it.
 *
 * @param level of the bodies, where it is known
 * @param government whether they are governments
 */
record Group(Optional<Locality.Level> level, boolean government) {

    /** From the highest; what is not known at the end. */
    static final Comparator<Optional<Locality.Level>> LEVELS =
            Comparator.comparing(
                    level -> level.map(Enum::ordinal).orElse(Locality.Level.values().length));

    /** From the highest; governments before other bodies, and what is not known at the end. */
    static final Comparator<Group> ORDER =
            Comparator.comparing(Group::level, LEVELS).thenComparing(it -> !it.government());

    private static final String GOVERNMENT = "政府";

    static Group of(ListedReport report) {
        String body = report.place().body().isEmpty() ? report.agency() : report.place().body();
        return new Group(report.place().level(), body.endsWith(GOVERNMENT));
    }

    /** What they are called. */
    String name(Texts texts) {
        String kind = texts.of(government ? "group.government" : "group.body");
        return level.map(it -> texts.of("group.of", texts.word("level", it.code()), kind))
                .orElse(texts.of("group.unknown", kind));
    }
}
