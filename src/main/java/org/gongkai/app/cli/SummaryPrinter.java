package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.Summary;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Correction;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Said;
import org.gongkai.model.Status;

/** The summary of a run: what became of the documents, and where to look next. */
final class SummaryPrinter {

    private static final int MOST_NAMED = 5;

    private final Console console;

    SummaryPrinter(Console console) {
        this.console = console;
    }

    void say(Summary summary, Path out) {
        console.say(counts(summary));
        summary.documents().forEach(this::reasons);
        if (summary.archives() > 0) {
            console.say(counted(summary.archives(), "archive") + " opened.");
        }
        Summary.Changes changes = summary.changes();
        if (changes.added() + changes.gone() > 0) {
            console.say(
                    "Since the run before: "
                            + changes.added()
                            + " new, "
                            + changes.gone()
                            + " no longer there.");
        }
        if (!summary.worst().isEmpty()) {
            console.say("Look at these first:");
            summary.worst().forEach(trouble -> console.err().println("  " + line(trouble)));
        }
        console.say("Written to " + out + next(summary, out));
    }

    /**
     * Says what a folder's findings tell of the run as a whole: how much of what people have typed
     * was applied, and, once, what scans would need to be read.
     */
    void sayApplied(Summary summary, Path out) throws OutputException {
        boolean typed =
                !new CorrectionFile(out).read().isEmpty()
                        || !new MetadataFile(out).read().isEmpty();
        boolean unread =
                summary.documents().values().stream()
                        .anyMatch(reasons -> reasons.containsKey(Reason.NEEDS_OCR));
        if (!typed && !unread) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        List<String> lacking = new ArrayList<>();
        new OutputFolder(out)
                .forEachFinding(
                        finding -> {
                            counts.merge(finding.code(), 1, Integer::sum);
                            if (lacking.isEmpty()
                                    && finding.code().equals(FindingCode.OCR_MISSING.code())) {
                                lacking.add(finding.source() + ": " + finding.message());
                            }
                        });
        int cells = counts.getOrDefault(FindingCode.CELL_CORRECTED.code(), 0);
        int facts = counts.getOrDefault(FindingCode.METADATA_SAID.code(), 0);
        if (typed) {
            console.say(
                    "Applied of what was typed: "
                            + counted(cells, "cell")
                            + ", metadata of "
                            + counted(facts, "document")
                            + ".");
        }
        lacking.forEach(message -> console.say(message + "."));
    }

    private static String counts(Summary summary) {
        return counted(summary.total(), "document")
                + summary.documents().keySet().stream()
                        .map(status -> summary.count(status) + " " + status.code())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private void reasons(Status status, Map<Reason, Integer> reasons) {
        String text =
                reasons.entrySet().stream()
                        .filter(entry -> entry.getKey() != Reason.NONE)
                        .map(entry -> entry.getValue() + " " + entry.getKey().code())
                        .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            console.err().println("  " + status.code() + ": " + text);
        }
    }

    private static String next(Summary summary, Path out) {
        if (summary.count(Status.FAILED) > 0) {
            return "; " + out.resolve("reports.csv") + " says why documents failed.";
        }
        boolean doubt = summary.count(Status.REVIEW) + summary.count(Status.PARTIAL) > 0;
        return doubt ? "; " + out.resolve("findings.csv") + " names what to look at." : "";
    }

    private static String line(Summary.Trouble trouble) {
        Outcome outcome = trouble.outcome();
        String reason = outcome.reason().code();
        String head = outcome.status().code() + (reason.isEmpty() ? "" : " (" + reason + ")");
        String flagged =
                trouble.flagged() == 0 ? "" : counted(trouble.flagged(), "cell") + " flagged";
        String tail = outcome.message().isEmpty() ? flagged : outcome.message();
        return Console.oneLine(head + " " + trouble.source() + ": " + tail);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * Names the corrections, and the lines of metadata.csv, that apply to nothing that a folder
     * holds, so that none is lost unseen.
     */
    void sayUnused(Path out) throws OutputException {
        List<List<String>> corrected = new ArrayList<>();
        for (Correction each : new CorrectionFile(out).read()) {
            // A source that holds another document now has a finding of its own.
            corrected.add(List.of(each.source(), each.report()));
        }
        List<List<String>> said = new ArrayList<>();
        for (Said each : new MetadataFile(out).read()) {
            said.add(List.of(each.source(), each.report()));
        }
        if (corrected.isEmpty() && said.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (ListedReport report : new OutputFolder(out).reports()) {
            known.add(report.report());
            known.add(report.source());
        }
        // What could not be read at all has no id.
        known.remove("");
        sayUnused(out.resolve(CorrectionFile.NAME), corrected, known);
        sayUnused(out.resolve(MetadataFile.NAME), said, known);
    }

    /**
     * @param lines of each the source and the report that it names; either may be empty
     */
    private void sayUnused(Path file, List<List<String>> lines, Set<String> known) {
        List<List<String>> unused =
                lines.stream().filter(line -> line.stream().noneMatch(known::contains)).toList();
        Set<String> names = new TreeSet<>();
        unused.forEach(line -> names.add(line.get(0).isEmpty() ? line.get(1) : line.get(0)));
        if (!unused.isEmpty()) {
            String some =
                    String.join(", ", names.stream().limit(MOST_NAMED).toList())
                            + (names.size() > MOST_NAMED ? ", ..." : "");
            console.say(
                    unused.size()
                            + " of the lines in "
                            + file
                            + " apply to no document of this run: "
                            + some
                            + ". They are kept.");
        }
    }
}
