package org.gongkai.bulk.archive;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/** One archive while it is walked through: its names, and how it goes. */
final class Level {

    /** Only the outermost archive has an empty name. */
    private static final String NAMELESS = "unnamed";

    private final String prefix;
    private final String id;
    private final int depth;
    private final Set<String> names = new HashSet<>();
    private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
    private int given;
    private int passedOver;
    private final Set<Reason> inside = EnumSet.noneOf(Reason.class);
    private String damage = "";
    private String limit = "";

    /**
     * @param prefix what comes before the names of its entries
     * @param id its report id
     * @param depth 1 for the outermost
     */
    Level(String prefix, String id, int depth) {
        this.prefix = prefix;
        this.id = id;
        this.depth = depth;
    }

    String id() {
        return id;
    }

    int depth() {
        return depth;
    }

    /** The full name of an entry, never empty and different from those before. */
    String name(String given) {
        String own = given.isEmpty() ? NAMELESS : given;
        String name = own;
        for (int i = 2; !names.add(name); i++) {
            name = own + "#" + i;
        }
        return prefix + name;
    }

    void given() {
        given++;
    }

    void refused(Reason reason) {
        refused.merge(reason, 1, Integer::sum);
    }

    void passedOver() {
        passedOver++;
    }

    /** How opening an archive inside this one went. */
    void opened(Outcome outcome) {
        if (outcome.status() != Status.UNSUPPORTED) {
            inside.add(outcome.reason());
        }
    }

    /** The archive is broken from here on. */
    void damaged(String message) {
        damage = message;
    }

    /** The archive may not be read on. */
    void limited(String message) {
        limit = message;
    }

    Outcome outcome() {
        int all = refused.values().stream().mapToInt(Integer::intValue).sum();
        String message = (damage + " " + limit).strip();
        message = (message + " " + counts(all)).strip();
        if (!damage.isEmpty() || !limit.isEmpty()) {
            Reason reason = limit.isEmpty() ? damageReason() : Reason.LIMIT_SIZE;
            return new Outcome(given > 0 ? Status.PARTIAL : Status.FAILED, reason, message);
        }
        if (all > 0) {
            return new Outcome(given > 0 ? Status.PARTIAL : Status.FAILED, mainReason(), message);
        }
        if (!inside.isEmpty()) {
            Reason reason =
                    inside.contains(Reason.LIMIT_SIZE) ? Reason.LIMIT_SIZE : Reason.PARTLY_DAMAGED;
            String text = message + " An archive inside it was not opened whole.";
            return new Outcome(Status.PARTIAL, reason, text);
        }
        return new Outcome(Status.UNSUPPORTED, Reason.NOT_A_REPORT, message);
    }

    private Reason damageReason() {
        return given > 0 ? Reason.PARTLY_DAMAGED : Reason.DAMAGED;
    }

    /** Of entries that were refused; several reasons are one: not all was opened. */
    private Reason mainReason() {
        Reason first = refused.keySet().iterator().next();
        if (refused.size() > 1) {
            return Reason.REJECTED_ENTRY;
        }
        return first == Reason.DAMAGED && given > 0 ? Reason.PARTLY_DAMAGED : first;
    }

    private String counts(int all) {
        StringBuilder text = new StringBuilder();
        int entries = given + all;
        if (entries == 0) {
            text.append("An archive without entries to read.");
        } else {
            text.append("An archive of ").append(entries);
            text.append(
                    entries == 1
                            ? " entry, which has its own row"
                            : " entries; each has its own row");
            text.append('.');
        }
        if (all > 0) {
            String reasons =
                    refused.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey().code())
                            .collect(Collectors.joining(", "));
            text.append(" Not opened: ").append(reasons).append('.');
        }
        if (passedOver > 0) {
            text.append(" Passed over without a row: ").append(passedOver).append('.');
        }
        return text.toString();
    }
}
