package org.gongkai.data.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.model.Correction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Fingerprint;

/** The corrections of an output folder. Immutable and safe for use by several threads. */
public final class Corrections {

    /** None at all. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> all;
    private final Map<String, List<Correction>> byReport = new LinkedHashMap<>();
    private final Map<String, List<Correction>> bySource = new LinkedHashMap<>();

    /**
     * @param all in the order of the file
     */
    public Corrections(List<Correction> all) {
        this.all = List.copyOf(all);
        for (Correction each : all) {
            byReport.computeIfAbsent(each.report(), id -> new ArrayList<>()).add(each);
            bySource.computeIfAbsent(each.source(), name -> new ArrayList<>()).add(each);
        }
        // Files of several people put together are not in the order of time.
        byReport.values().forEach(list -> list.sort(Comparator.comparing(Correction::moment)));
    }

    /** Those of a report, the earliest first. */
    public List<Correction> of(String report) {
        return List.copyOf(byReport.getOrDefault(report, List.of()));
    }

    /** All, in the order of the file. */
    public List<Correction> all() {
        return all;
    }

    /**
     * That a source holds another document than when it was corrected.
     *
     * @param report id of the document that it holds now
     * @return a warning; information once a person has seen it; empty where nothing was left behind
     */
    public Optional<Finding> changed(String source, String report) {
        long left =
                bySource.getOrDefault(source, List.of()).stream()
                        .filter(each -> !each.report().equals(report))
                        .count();
        if (left == 0) {
            return Optional.empty();
        }
        Finding finding =
                FindingCode.DOCUMENT_CHANGED.ofDocument(
                        "The document is another one than when it was corrected (lines of"
                                + " corrections.csv: "
                                + left
                                + "); these are kept but do not apply.");
        return Optional.of(seen(report, List.of(finding)).get(0));
    }

    /** Findings that are made of a report when its rows are: information once a person has seen. */
    public List<Finding> seen(String report, List<Finding> findings) {
        return AppliedCorrections.ofFindings(of(report)).checked(findings);
    }

    /**
     * 16 hex digits that are others when the corrections of a report are others; empty when there
     * are none.
     */
    public String digest(String report) {
        List<Correction> own = byReport.getOrDefault(report, List.of());
        String text = own.stream().map(Correction::toString).collect(Collectors.joining());
        return own.isEmpty() ? "" : Fingerprint.of(text).id();
    }
}
