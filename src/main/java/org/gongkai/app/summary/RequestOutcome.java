package org.gongkai.app.summary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of requests, as the forms' rows of section three group it. */
enum RequestOutcome {
    /** （一）. */
    GRANTED("granted"),
    /** （二）. */
    PARTLY("partly_granted"),
    /** （三）. */
    DENIED("denied_"),
    /** （四）. */
    UNAVAILABLE("unavail_"),
    /** （五）. */
    REJECTED("rejected_"),
    /** （六）. */
    OTHER("other_");

    private final String rows;

    RequestOutcome(String rows) {
        this.rows = rows;
    }

    /** The one that a row of the table {@code requests} belongs to; the forms name rows by it. */
    static Optional<RequestOutcome> ofRow(String row) {
        return Stream.of(values())
                .filter(it -> it.rows.endsWith("_") ? row.startsWith(it.rows) : row.equals(it.rows))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
