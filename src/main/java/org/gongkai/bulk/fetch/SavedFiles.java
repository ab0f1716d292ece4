package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.archive.EntryVisitor;
import org.gongkai.model.Fingerprint;

/**
 * The files themselves, as people want to open them: {@code HOST/NAME~DIGEST.EXT}. The name is that
 * of the address, without what any system refuses in names; eight digits of the content's digest
 * keep apart what has one name.
 *
 * @param archive folder of the web archives, which they are taken from
 * @param scratch folder for what is unpacked
 * @param folder where they go
 */
record SavedFiles(Path archive, Path scratch, Path folder) {

    /** Characters of a name: with Chinese ones, of three bytes, it stays below 255 bytes. */
    private static final int LONGEST = 60;

    private static final int DIGITS = 8;

    private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|~]+");
    private static final Pattern EXTENSION = Pattern.compile("(.*)(\\.[A-Za-z0-9]{1,5})");

    private static final Map<String, String> EXTENSIONS =
            Map.of("text/html", ".html", "application/pdf", ".pdf", "text/plain", ".txt");

    /**
     * Writes those that are not there yet.
     *
     * @return how many are there now
     */
    int save(List<Fetched> all) throws IOException {
        Set<Path> places = new HashSet<>();
        Map<String, Map<String, Path>> missing = new TreeMap<>();
        for (Fetched each : all) {
            Fetched.Answer answer = each.answer().orElseThrow();
            Path place = folder.resolve(name(answer));
            places.add(place);
            if (Files.notExists(place)) {
                missing.computeIfAbsent(answer.warc(), warc -> new TreeMap<>())
                        .put(answer.sha256(), place);
            }
        }
        for (Map.Entry<String, Map<String, Path>> warc : missing.entrySet()) {
            Path file = archive.resolve(warc.getKey());
            new ArchiveWalker(scratch).walk(file, Fingerprint.of(file), new Saver(warc.getValue()));
        }
        return (int) places.stream().filter(Files::exists).count();
    }

    /** The place of a file below the folder. */
    static String name(Fetched.Answer answer) {
        URI address = URI.create(answer.finalAddress());
        String path = String.valueOf(address.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1);
        Matcher parted = EXTENSION.matcher(last);
        String base = parted.matches() ? parted.group(1) : last;
        String extension =
                parted.matches()
                        ? parted.group(2).toLowerCase(Locale.ROOT)
                        : EXTENSIONS.getOrDefault(answer.mediaType(), "");
        String digest = answer.sha256().substring(0, DIGITS);
        String host = safe(String.valueOf(address.getHost()));
        return host + "/" + safe(base.isEmpty() ? "index" : base) + "~" + digest + extension;
    }

    private static String safe(String name) {
        String plain = REFUSED.matcher(name).replaceAll("_").strip();
        String shown = plain.startsWith(".") ? "_" + plain : plain;
        int end = Math.min(shown.length(), LONGEST);
        boolean halved =
                end > 0 && end < shown.length() && Character.isHighSurrogate(shown.charAt(end - 1));
        return shown.substring(0, halved ? end - 1 : end);
    }

    /** Puts what is wanted into its place, and lets go of the rest. */
    private record Saver(Map<String, Path> wanted) implements EntryVisitor {

        @Override
        public void visit(ArchiveEntry entry) throws IOException {
            if (entry instanceof ArchiveEntry.Document document) {
                Path place = wanted.get(Fingerprint.of(document.file()).sha256());
                if (place != null && Files.notExists(place)) {
                    Files.createDirectories(place.toAbsolutePath().getParent());
                    Files.copy(document.file(), place, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.deleteIfExists(document.file());
            }
        }

        @Override
        public void alive() {}
    }
}
