package org.gongkai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.model.Outcome;
import org.gongkai.model.Status;
import org.gongkai.run.Progress;
import org.gongkai.run.Summary;

/**
 * Tells a person how a run goes: on a terminal one line that is rewritten, at the end a few lines
 * with the counts and the first documents from which nothing or not everything could be had.
 */
final class ProgressLine implements Progress {

    /** Enough to see what is wrong; the rest is in reports.csv. */
    private static final int TROUBLES_SHOWN = 5;

    /** Half a terminal line of the Chinese names that take two columns a character. */
    private static final int NAME_CHARACTERS = 24;

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Talk talk;
    private final boolean quiet;
    private final List<String> troubles = new ArrayList<>();

    ProgressLine(Talk talk, boolean quiet) {
        this.talk = talk;
        this.quiet = quiet;
    }

    /** Names inputs that were passed over. */
    void skipped(List<Path> inputs) {
        if (!quiet) {
            inputs.forEach(input -> talk.say("Passed over " + input + ": it is output."));
        }
    }

    @Override
    public void done(int done, int total, String source, Outcome outcome) {
        if (quiet) {
            return;
        }
        if (isTrouble(outcome.status()) && troubles.size() < TROUBLES_SHOWN) {
            troubles.add(trouble(source, outcome));
        }
        if (talk.terminal()) {
            talk.err().print(CLEAR_LINE + done + "/" + total + " " + shortened(source));
            talk.err().flush();
        }
    }

    /** The closing lines. */
    void close(Summary summary, Path out) {
        if (quiet) {
            return;
        }
        if (talk.terminal()) {
            talk.err().print(CLEAR_LINE);
        }
        talk.say(counts(summary));
        troubles.forEach(line -> talk.err().println("  " + line));
        long all =
                Arrays.stream(Status.values())
                        .filter(ProgressLine::isTrouble)
                        .mapToInt(summary::count)
                        .sum();
        if (all > troubles.size()) {
            talk.err().println("  ... and " + (all - troubles.size()) + " more, see reports.csv");
        }
        talk.say("Written to " + out);
    }

    private static String counts(Summary summary) {
        String noun = summary.total() == 1 ? " document: " : " documents: ";
        return summary.total()
                + noun
                + Arrays.stream(Status.values())
                        .filter(status -> summary.count(status) > 0)
                        .map(status -> summary.count(status) + " " + status.code())
                        .collect(Collectors.joining(", "));
    }

    private static boolean isTrouble(Status status) {
        return status != Status.OK && status != Status.REVIEW;
    }

    private static String trouble(String source, Outcome outcome) {
        String reason = outcome.reason().code();
        String head = outcome.status().code() + (reason.isEmpty() ? "" : " (" + reason + ")");
        return Talk.oneLine(head + " " + source + ": " + outcome.message());
    }

    private static String shortened(String source) {
        String name = Talk.oneLine(source);
        int cut = Math.max(0, name.length() - NAME_CHARACTERS);
        return cut == 0 ? name : "…" + name.substring(cut);
    }
}
