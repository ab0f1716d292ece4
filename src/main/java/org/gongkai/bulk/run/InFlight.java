package org.gongkai.bulk.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who is reading which bytes, so that nobody reads them a second time at the same moment. */
final class InFlight {

    private final Map<String, List<Task>> inFlight = new HashMap<>();

    /**
     * Claims the bytes of a document.
     *
     * @return false when somebody else reads them; the task will then share their outcome
     */
    boolean take(Task task) {
        List<Task> tasks = inFlight.computeIfAbsent(task.id(), key -> new ArrayList<>());
        tasks.add(task);
        return tasks.size() == 1;
    }

    /** Ends a claim and gives the one who had it and those who wait for it. */
    List<Task> release(Task task) {
        return Objects.requireNonNull(inFlight.remove(task.id()));
    }
}
