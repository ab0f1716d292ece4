package org.gongkai.data.correct;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.write.CsvTable;
import org.gongkai.model.Said;

/**
 * The file {@code metadata.csv} of an output folder, in which people say body, year, place and
 * title of reports. Its columns may be in any order, and other columns are passed over: people make
 * it in a spreadsheet.
 */
public final class MetadataFile {

    /** Its name. */
    public static final String NAME = "metadata.csv";

    private static final List<String> COLUMNS =
            List.of("source", "report", "agency", "year", "division", "note", "title");

    private static final Pattern YEAR = Pattern.compile("19[4-9]\\d|20\\d\\d");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}|\\d{9}");
    private static final String MARK = "\uFEFF";

    private final Path file;

    /**
     * @param out the output folder; the file need not be there
     */
    public MetadataFile(Path out) {
        this.file = out.resolve(NAME);
    }

    /**
     * What it says, in its order.
     *
     * @throws OutputException when it cannot be read, or a line cannot be taken: then none is, so
     *     that none is lost unnoticed
     */
    public List<Said> read() throws OutputException {
        try {
            return Files.exists(file) ? read(file) : List.of();
        } catch (InputException e) {
            throw new OutputException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds what another file says; lines that are there stay, and of two that speak of one thing
     * the later counts.
     *
     * @param more a file like this
     * @throws InputException when it cannot be used; the message has file and line
     */
    public void add(Path more) throws InputException, OutputException {
        add(read(more));
    }

    /** The same of what was said otherwise. */
    public synchronized void add(List<Said> added) throws OutputException {
        Set<Said> all = new LinkedHashSet<>(read());
        added.forEach(all::remove);
        all.addAll(added);
        replace(all);
    }

    /**
     * Replaces all.
     *
     * @throws OutputException when it cannot be written
     */
    public void replace(Collection<Said> all) throws OutputException {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        all.forEach(said -> rows.add(row(said)));
        String text = CsvTable.text(rows);
        AtomicFile.write(file, AtomicFile.folder(file), out -> out.writer().write(text));
    }

    private static List<String> row(Said said) {
        String year = said.year().isPresent() ? Integer.toString(said.year().getAsInt()) : "";
        return List.of(
                said.source(),
                said.report(),
                said.agency(),
                year,
                said.division(),
                said.note(),
                said.title());
    }

    private static List<Said> read(Path file) throws InputException {
        List<List<String>> rows;
        try {
            String text = Utf8.text(Files.readAllBytes(file));
            String plain = text.startsWith(MARK) ? text.substring(1) : text;
            rows = new CsvTable().read(new StringReader(plain));
        } catch (CharacterCodingException e) {
            throw new InputException(
                    file + " is not in UTF-8. Save it as CSV in UTF-8 (\"CSV UTF-8\" in Excel).");
        } catch (IOException e) {
            throw new InputException(file + " cannot be read (" + IoReason.of(e) + ").");
        }
        List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
        if (!head.contains("source") && !head.contains("report")) {
            throw new InputException(
                    file
                            + ": its first line must name the columns, among them source or report;"
                            + " known are "
                            + String.join(", ", COLUMNS)
                            + ".");
        }
        List<Said> all = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            all.add(said(file, i + 1, head, rows.get(i)));
        }
        return all;
    }

    private static Said said(Path file, int line, List<String> head, List<String> row)
            throws InputException {
        try {
            return said(name -> field(head, row, name));
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ", line " + line + ": " + e.getMessage());
        }
    }

    /**
     * What a person says, of the fields of a line.
     *
     * @param fields the text of each column; empty where it is not there
     * @throws IllegalArgumentException when it cannot be taken; the message says why
     */
    public static Said said(UnaryOperator<String> fields) {
        String source = fields.apply("source").strip();
        String report = fields.apply("report").strip();
        String year = fields.apply("year").strip();
        String division = fields.apply("division").strip();
        if (source.isEmpty() && report.isEmpty()) {
            throw new IllegalArgumentException("it names neither source nor report.");
        }
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            throw new IllegalArgumentException("'" + year + "' is no year.");
        }
        if (!division.isEmpty() && !DIVISION.matcher(division).matches()) {
            throw new IllegalArgumentException(
                    "'" + division + "' is no code of a division, which has 6 or 9 digits.");
        }
        return new Said(
                source,
                report,
                fields.apply("agency").strip(),
                year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                division,
                fields.apply("note").strip(),
                fields.apply("title").strip());
    }

    private static String field(List<String> head, List<String> row, String name) {
        int place = head.indexOf(name);
        return place < 0 || place >= row.size() ? "" : row.get(place);
    }
}
