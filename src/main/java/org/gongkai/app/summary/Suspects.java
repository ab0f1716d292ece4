package org.gongkai.app.summary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.app.summary.Documents.Document;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.FindingRow;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Severity;

/** The reports with sums that break or cells with flags, the worst first. */
final class Suspects {

    /** Enough for a page that people read; the rest is in findings.csv. */
    static final int SHOWN = 100;

    private static final Comparator<Document> WORST_FIRST =
            Comparator.comparingInt((Document it) -> -it.listed().sums().broken())
                    .thenComparingInt(it -> -it.listed().flagged())
                    .thenComparing(it -> it.listed().source());

    private final List<Document> all;
    private final Map<String, Map<String, Complaint>> complaints = new LinkedHashMap<>();

    private Suspects(List<Document> all) {
        this.all = all;
    }

    /**
     * What findings of one code say of a report.
     *
     * @param count how many there are
     * @param messages of the first of them
     */
    record Complaint(int count, List<String> messages) {

        private static final int MESSAGES = 3;

        private static Complaint of(String message) {
            return new Complaint(1, message.isEmpty() ? List.of() : List.of(message));
        }

        private Complaint plus(Complaint more) {
            Stream<String> all = Stream.concat(messages.stream(), more.messages.stream());
            return new Complaint(count + more.count, all.limit(MESSAGES).toList());
        }
    }

    static Suspects of(Documents documents, OutputFolder folder) throws OutputException {
        Suspects suspects =
                new Suspects(
                        documents.all().stream()
                                .filter(Suspects::isSuspect)
                                .sorted(WORST_FIRST)
                                .toList());
        suspects.shown()
                .forEach(it -> suspects.complaints.put(it.listed().source(), new TreeMap<>()));
        folder.forEachFinding(suspects::add);
        return suspects;
    }

    private static boolean isSuspect(Document document) {
        return document.listed().sums().broken() > 0 || document.listed().flagged() > 0;
    }

    private void add(FindingRow finding) {
        Map<String, Complaint> report = complaints.get(finding.source());
        // What is only worth knowing makes no report wrong.
        if (report != null && finding.severity() != Severity.INFO) {
            Complaint one = Complaint.of(finding.message());
            report.merge(finding.code(), one, Complaint::plus);
        }
    }

    /** How many there are. */
    int count() {
        return all.size();
    }

    /** The worst of them. */
    List<Document> shown() {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** What is said of one that is shown, by the code of the findings. */
    Map<String, Complaint> complaints(Document document) {
        return complaints.getOrDefault(document.listed().source(), Map.of());
    }
}
