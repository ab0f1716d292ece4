package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvTable;
import org.gongkai.data.write.Source;

/**
 * What lists say of documents that were fetched by them: agency and year, by report id. It is kept
 * in the folder {@code run}, since the tables of the fetching stay where they are.
 */
final class Listing {

    private static final int ID = 16;
    private static final String BETWEEN = "; ";

    /** By id the distinct rows of agency and year. */
    private final Map<String, Set<List<String>>> rows = new TreeMap<>();

    private Listing() {}

    /** What an output folder keeps; nothing where it keeps nothing. */
    static Listing kept(RunFolder folder) throws OutputException {
        Listing listing = new Listing();
        listing.read(folder.listed(), List.of("report", "agency", "year"));
        return listing;
    }

    /**
     * Keeps what the tables beside web archives say of what is in them.
     *
     * @param add whether what is kept already stays
     */
    static void keep(RunFolder folder, List<InputFile> files, boolean add) throws OutputException {
        Listing listing = add ? kept(folder) : new Listing();
        Set<Path> tables = new TreeSet<>();
        for (InputFile file : files) {
            if (isBeside(file)) {
                tables.add(file.path().resolveSibling("fetched.csv"));
            }
        }
        for (Path table : tables) {
            if (FolderRules.isPassedOverAlone(
                    "fetched.csv", name -> Files.exists(table.resolveSibling(name)))) {
                listing.readIfAny(table);
            }
        }
        listing.write(folder);
    }

    /** Whether a table may lie beside a file that says something of what is in it. */
    static boolean isBeside(InputFile file) {
        return file.source().endsWith(".warc.gz");
    }

    /** A table of the input, which may be missing or anything, is no reason to end a run. */
    private void readIfAny(Path table) {
        Listing of = new Listing();
        try {
            of.take(table, List.of("sha256", "agency", "year"));
        } catch (IOException | IndexOutOfBoundsException e) {
            return;
        }
        add(of);
    }

    /** Takes over what another folder keeps. */
    void add(Listing other) {
        other.rows.forEach((id, said) -> rows.computeIfAbsent(id, it -> empty()).addAll(said));
    }

    /** Keeps it; where there is nothing to be kept, no file is left. */
    void write(RunFolder folder) throws OutputException {
        if (rows.isEmpty()) {
            Disk.delete(folder.listed());
            return;
        }
        StringBuilder text =
                new StringBuilder(CsvTable.text(List.of(List.of("report", "agency", "year"))));
        rows.forEach(
                (id, said) ->
                        said.forEach(
                                row ->
                                        text.append(
                                                CsvTable.text(
                                                        List.of(
                                                                List.of(
                                                                        id,
                                                                        row.get(0),
                                                                        row.get(1)))))));
        AtomicFile.write(
                folder.listed(), folder.scratch(), file -> file.writer().write(text.toString()));
    }

    private static Set<List<String>> empty() {
        return new TreeSet<>(Comparator.comparing(List::toString));
    }

    private void read(Path table, List<String> columns) throws OutputException {
        if (!Files.isRegularFile(table)) {
            return;
        }
        try {
            take(table, columns);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new OutputException(
                    table + " is not as this program writes it. Run 'gongkai extract' again.");
        }
    }

    private void take(Path table, List<String> columns) throws IOException {
        try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            List<List<String>> all = new CsvTable().read(in);
            List<Integer> places = columns.stream().map(all.get(0)::indexOf).toList();
            for (List<String> row : all.subList(1, all.size())) {
                List<String> said = places.stream().map(row::get).toList();
                if (said.get(0).length() >= ID
                        && !said.subList(1, 3).stream().allMatch(String::isEmpty)) {
                    rows.computeIfAbsent(said.get(0).substring(0, ID), it -> empty())
                            .add(said.subList(1, 3));
                }
            }
        }
    }

    /** A source with what lists say of it. */
    Source of(Source source, String id) {
        Set<List<String>> said = rows.getOrDefault(id, Set.of());
        return said.isEmpty() ? source : source.listed(joined(said, 0), joined(said, 1));
    }

    private static String joined(Set<List<String>> said, int column) {
        Set<String> texts = new TreeSet<>();
        said.forEach(row -> texts.add(row.get(column)));
        texts.remove("");
        return String.join(BETWEEN, texts);
    }
}
