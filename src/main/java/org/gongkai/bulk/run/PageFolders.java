package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.base.disk.FileStamp;

/**
 * The folders around saved pages, in which a stylesheet may appear that a page names and that is no
 * file of the input, as where one page was named alone.
 */
final class PageFolders {

    private static final Pattern PAGE =
            Pattern.compile(".*\\.(?:x?html?|shtml)", Pattern.CASE_INSENSITIVE);

    /** Pages of one folder from which on it was named as a whole: all in it is known then. */
    private static final long MANY = 50;

    private PageFolders() {}

    /**
     * What is known of them without reading anything; another text once something was put there.
     *
     * @param out what the program itself changes
     * @throws IOException when one of them is gone
     */
    static String of(List<InputFile> files, Path out) throws IOException {
        Map<Path, Long> pages =
                files.stream()
                        .map(InputFile::path)
                        .filter(path -> PAGE.matcher(path.toString()).matches())
                        .flatMap(
                                path ->
                                        Optional.ofNullable(path.toAbsolutePath().getParent())
                                                .stream())
                        .collect(
                                Collectors.groupingBy(
                                        folder -> folder, TreeMap::new, Collectors.counting()));
        StringBuilder known = new StringBuilder();
        for (Map.Entry<Path, Long> folder : pages.entrySet()) {
            known.append(FileStamp.of(folder.getKey()).text()).append('\n');
            if (folder.getValue() < MANY) {
                known.append(below(folder.getKey(), out.toAbsolutePath().normalize()));
            }
        }
        return known.toString();
    }

    private static String below(Path folder, Path out) throws IOException {
        TreeMap<String, String> stamps = new TreeMap<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(
                        folder, each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))) {
            for (Path each : all) {
                if (!out.startsWith(each.toAbsolutePath().normalize())) {
                    stamps.put(each.getFileName().toString(), FileStamp.of(each).text());
                }
            }
        }
        return stamps + "\n";
    }
}
