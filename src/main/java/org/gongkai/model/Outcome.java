package org.gongkai.model;

import java.util.List;

/**
 * What became of a document.
 *
 * @param status the verdict
 * @param reason why it is not ok
 * @param message one sentence for a person, may be empty
 */
public record Outcome(Status status, Reason reason, String message) {

    /** Of a report that lacks nothing: a person should look where a finding is not only info. */
    public static Outcome whole(List<Finding> findings) {
        boolean look = findings.stream().anyMatch(each -> each.severity() != Severity.INFO);
        return new Outcome(look ? Status.REVIEW : Status.OK, Reason.NONE, "");
    }

    /** Whether it is that of a report that lacks nothing. */
    public boolean isWhole() {
        return status.isWhole();
    }
}
