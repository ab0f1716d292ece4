package org.gongkai.data.correct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.Correction;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Said;

/** The corrections of an output folder. Immutable and safe for use by several threads. */
public final class Corrections {

    /** None at all. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> all;
    private final Map<String, List<Correction>> byReport = new LinkedHashMap<>();
    private final Map<String, Said> said = new HashMap<>();
    private final Map<String, List<Correction>> bySource = new LinkedHashMap<>();

    /**
     * @param all in the order of the file
     */
    public Corrections(List<Correction> all) {
        this(all, List.of());
    }

    /**
     * @param all in the order of the file
     * @param said of body, year, place and title; of two that speak of one thing the later counts
     */
    public Corrections(List<Correction> all, List<Said> said) {
        said.forEach(
                each -> {
                    String name = each.source().isEmpty() ? each.report() : each.source();
                    this.said.merge(name, each, (before, now) -> now.or(before));
                });
        this.all = List.copyOf(all);
        for (Correction each : all) {
            byReport.computeIfAbsent(each.report(), id -> new ArrayList<>()).add(each);
            bySource.computeIfAbsent(each.source(), name -> new ArrayList<>()).add(each);
        }
        // Files of several people put together are not in the order of time.
        byReport.values().forEach(list -> list.sort(Comparator.comparing(Correction::moment)));
    }

    /**
     * Those of an output folder.
     *
     * @throws OutputException when they cannot be read
     */
    public static Corrections in(Path out) throws OutputException {
        return new Corrections(new CorrectionFile(out).read(), new MetadataFile(out).read());
    }

    /**
     * What people say of the body, the year, the place and the title of a source.
     *
     * @param report id of the document that it holds; what is said of the source itself goes first
     */
    public Optional<Said> said(String source, String report) {
        Optional<Said> ofSource =
                Optional.ofNullable(said.get(source))
                        .filter(it -> it.report().isEmpty() || it.report().equals(report));
        Optional<Said> ofReport = Optional.ofNullable(said.get(report));
        return ofSource.map(own -> ofReport.map(own::or).orElse(own)).or(() -> ofReport);
    }

    /** Those of a report, the earliest first. */
    public List<Correction> of(String report) {
        return List.copyOf(byReport.getOrDefault(report, List.of()));
    }

    /**
     * Where people say that tables of a report stand: what all of them say alike. That they differ,
     * or that it cannot be taken, is told by {@link Corrector#apply}.
     */
    public List<DrawnFrame> frames(String report) {
        return AppliedCorrections.frames(of(report));
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
