package org.gongkai.app.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who looks at which report now, by what their pages say every few seconds. For several threads.
 */
final class Onlookers {

    /** After which a page that says nothing is taken for closed. */
    private static final Duration SILENCE = Duration.ofSeconds(12);

    private final Clock clock;
    private final Map<String, Look> tabs = new HashMap<>();

    private record Look(String source, String who, Instant at) {}

    Onlookers(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that a page shows a report.
     *
     * @param tab a name of that page's own
     * @return who else looks at it, by name; one person may have several pages open
     */
    synchronized List<String> look(String tab, String source, String who) {
        Instant now = clock.instant();
        tabs.values().removeIf(look -> look.at().plus(SILENCE).isBefore(now));
        tabs.put(tab, new Look(source, who, now));
        return tabs.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(tab))
                .map(Map.Entry::getValue)
                .filter(look -> !source.isEmpty() && look.source().equals(source))
                .map(Look::who)
                .filter(other -> other.isEmpty() || !other.equals(who))
                .distinct()
                .sorted()
                .toList();
    }
}
