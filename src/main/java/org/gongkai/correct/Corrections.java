package org.gongkai.correct;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Correction;

/** The corrections of an output folder. Immutable and safe for use by several threads. */
public final class Corrections {

    /** None at all. */
    public static final Corrections NONE = new Corrections(List.of());

    private static final int DIGEST_DIGITS = 16;

    private final Map<String, List<Correction>> byReport = new LinkedHashMap<>();
    private final Map<String, List<Correction>> bySource = new LinkedHashMap<>();

    /**
     * @param all in the order of the file
     */
    public Corrections(List<Correction> all) {
        for (Correction each : all) {
            byReport.computeIfAbsent(each.report(), id -> new ArrayList<>()).add(each);
            bySource.computeIfAbsent(each.source(), name -> new ArrayList<>()).add(each);
        }
        // Files of several people put together are not in the order of time.
        byReport.values().forEach(list -> list.sort(Comparator.comparing(Correction::when)));
    }

    /** Those of a report, the earliest first. */
    public List<Correction> of(String report) {
        return List.copyOf(byReport.getOrDefault(report, List.of()));
    }

    /** Those made for a source when it held another document; none once this one has its own. */
    public List<Correction> leftBehind(String source, String report) {
        if (byReport.containsKey(report)) {
            return List.of();
        }
        return bySource.getOrDefault(source, List.of()).stream()
                .filter(each -> !each.report().equals(report))
                .toList();
    }

    /**
     * 16 hex digits that are others when the corrections of a report are others; empty when there
     * are none.
     */
    public String digest(String report) {
        List<Correction> all = byReport.getOrDefault(report, List.of());
        if (all.isEmpty()) {
            return "";
        }
        MessageDigest sha = sha256();
        all.forEach(each -> sha.update(each.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
