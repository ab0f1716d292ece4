package org.gongkai.bulk.run;

import java.util.List;
import java.util.Map;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * How a run ended.
 *
 * @param documents documents by status and reason, in the order of both; none is 0
 * @param aside those of them that only lead to reports, or are this program's own output
 * @param archives archives that were opened; they are no documents
 * @param archivesWhole whether every archive was read from beginning to end
 * @param worst the documents to look at first; what is no report is none of them
 * @param changes how the sources differ from those of the run before
 */
public record Summary(
        Map<Status, Map<Reason, Integer>> documents,
        int aside,
        int archives,
        boolean archivesWhole,
        List<Trouble> worst,
        Changes changes) {

    /** Copies the list. */
    public Summary {
        worst = List.copyOf(worst);
    }

    /**
     * A document, or an archive, that is not in order.
     *
     * @param source its name in the output
     * @param outcome what became of it
     * @param flagged how many of its cells carry a flag
     */
    public record Trouble(String source, Outcome outcome, int flagged) {}

    /**
     * How the sources of two runs differ.
     *
     * @param added sources that the run before did not have
     * @param gone sources that only the run before had
     */
    public record Changes(int added, int gone) {

        /** Nothing to compare with. */
        static final Changes NONE = new Changes(0, 0);
    }

    /** Documents with that status. */
    public int count(Status status) {
        return documents.getOrDefault(status, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Documents in all. */
    public int total() {
        return documents.keySet().stream().mapToInt(this::count).sum();
    }

    /** Whether every document that was meant is ok or for review, and no archive holds back any. */
    public boolean complete() {
        return archivesWhole && count(Status.OK) + count(Status.REVIEW) + aside == total();
    }
}
