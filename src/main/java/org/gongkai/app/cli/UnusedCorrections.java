package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Correction;

/** Names the corrections that apply to nothing that a folder holds, so that none is lost unseen. */
final class UnusedCorrections {

    private static final int MOST_NAMED = 5;

    private final Console console;

    UnusedCorrections(Console console) {
        this.console = console;
    }

    void say(Path out) throws OutputException {
        List<Correction> all = new CorrectionFile(out).read();
        if (all.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (ListedReport report : new OutputFolder(out).reports()) {
            known.add(report.report());
            known.add(report.source());
        }
        Set<String> names = new TreeSet<>();
        int count = 0;
        for (Correction each : all) {
            // A source that holds another document now has a finding of its own.
            if (!known.contains(each.report()) && !known.contains(each.source())) {
                count++;
                names.add(each.source().isEmpty() ? each.report() : each.source());
            }
        }
        if (count > 0) {
            String some =
                    String.join(", ", names.stream().limit(MOST_NAMED).toList())
                            + (names.size() > MOST_NAMED ? ", ..." : "");
            console.say(
                    count
                            + " of the lines in "
                            + out.resolve(CorrectionFile.NAME)
                            + " apply to no document of this run: "
                            + some
                            + ". They are kept.");
        }
    }
}
