package org.gongkai.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is reading which bytes, so that nobody reads them a second time at the same moment. */
final class Claims {

    private final Map<String, Claim> claims = new HashMap<>();

    /**
     * Claims a document.
     *
     * @param id report id
     * @return false when somebody else reads it; the task will then share its outcome
     */
    boolean take(String id, Task task) {
        Claim claim =
                claims.computeIfAbsent(id, key -> new Claim(task.source(), new ArrayList<>()));
        if (claim.owner().equals(task.source())) {
            return true;
        }
        claim.followers().add(task);
        return false;
    }

    /** Ends a claim and gives those who wait for it. */
    List<Task> release(String id) {
        Claim claim = claims.remove(id);
        return claim == null ? List.of() : claim.followers();
    }

    private record Claim(String owner, List<Task> followers) {}
}
