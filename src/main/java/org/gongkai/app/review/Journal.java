package org.gongkai.app.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.model.Correction;
import org.gongkai.model.Said;

/**
 * What people have typed of the reports of an output folder, on the disk: read anew only when it
 * has grown, be it by this program or another. For several threads.
 */
final class Journal {

    private final Path folder;
    private final Clock clock;
    private final CorrectionFile file;
    private String version = "";
    private Corrections now = Corrections.NONE;

    Journal(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.file = new CorrectionFile(folder);
    }

    /** Another one whenever something was typed. */
    String version() {
        return stamp(CorrectionFile.NAME) + "-" + stamp(MetadataFile.NAME);
    }

    private String stamp(String name) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            return found.size() + "." + found.lastModifiedTime().toMillis();
        } catch (IOException e) {
            return "0";
        }
    }

    synchronized Corrections corrections() throws OutputException {
        String current = version();
        if (!current.equals(version)) {
            now = Corrections.in(folder);
            version = current;
        }
        return now;
    }

    /** Adds words; they are on the disk when the call returns. */
    synchronized void add(List<Correction> words) throws OutputException {
        // What cannot be read must not grow.
        corrections();
        for (Correction word : words) {
            file.add(word);
        }
        version = "";
    }

    /** The same of body, year and place. */
    synchronized void add(Said said) throws OutputException {
        new MetadataFile(folder).add(List.of(said));
        version = "";
    }

    /** The day, for what is said of body and year. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What each person said last of each cell of a report that still counts, by its address. */
    Map<String, Object> said(List<Correction> ofReport) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (List<Correction> words : AppliedCorrections.lastWords(ofReport)) {
            if (words.get(0).isValue()) {
                said.put(
                        ReportView.address(words.get(0).cell()),
                        words.stream().map(Journal::shown).toList());
            }
        }
        return said;
    }

    /** What each person has drawn last of each table, by its code. */
    Map<String, Object> frames(List<Correction> ofReport) {
        Map<String, Object> frames = new LinkedHashMap<>();
        for (List<Correction> words : AppliedCorrections.lastWords(ofReport)) {
            if (words.get(0).isFrame()) {
                frames.put(
                        words.get(0).cell().table(), words.stream().map(Journal::shown).toList());
            }
        }
        return frames;
    }

    /** What each person has said last of the lines that people have added. */
    List<Map<String, Object>> lines(List<Correction> ofReport) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (List<Correction> words : AppliedCorrections.lastWords(ofReport)) {
            for (Correction word : words) {
                if (word.isLine()) {
                    Map<String, Object> shown = shown(word);
                    shown.put("table", word.cell().table());
                    shown.put("row", word.cell().row());
                    lines.add(shown);
                }
            }
        }
        return lines;
    }

    /** Who has read a report. */
    List<Map<String, Object>> read(List<Correction> ofReport) {
        return AppliedCorrections.lastWords(ofReport).stream()
                .flatMap(List::stream)
                .filter(Correction::isRead)
                .map(Journal::shown)
                .toList();
    }

    private static Map<String, Object> shown(Correction word) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("who", word.who());
        shown.put("when", word.when());
        shown.put("value", word.value());
        shown.put("remark", word.remark());
        return shown;
    }

    /** How much each person has done: reports and words, all and of today. */
    List<Object> progress() throws OutputException {
        Map<String, List<Correction>> byPerson = new TreeMap<>();
        for (Correction word : corrections().all()) {
            byPerson.computeIfAbsent(word.who(), who -> new ArrayList<>()).add(word);
        }
        List<Object> progress = new ArrayList<>();
        byPerson.forEach((who, words) -> progress.add(progress(who, words)));
        return progress;
    }

    private Map<String, Object> progress(String who, List<Correction> words) {
        List<Correction> today = words.stream().filter(this::isOfToday).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("who", who);
        shown.put("reports", reports(words));
        shown.put("today", reports(today));
        shown.put("words_today", today.size());
        return shown;
    }

    private boolean isOfToday(Correction word) {
        return LocalDate.ofInstant(word.moment(), clock.getZone()).equals(today());
    }

    private static int reports(List<Correction> words) {
        Set<String> reports = new LinkedHashSet<>();
        words.forEach(word -> reports.add(word.report()));
        return reports.size();
    }
}
