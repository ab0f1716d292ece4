package org.gongkai.data.panel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.text.AgencyKey;
import org.gongkai.data.write.CsvRows;

/** The user's file of names while it is read; refuses what contradicts itself. */
final class NamesTable {

    private final List<String> columns = new ArrayList<>();
    private final Map<String, AgencyNames.NamesLine> lines = new LinkedHashMap<>();

    /** The lines by the keys of their names. */
    static Map<String, AgencyNames.NamesLine> read(CsvRows csv) throws IOException {
        NamesTable table = new NamesTable();
        for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
            table.row(csv.line(), row.get());
        }
        return table.lines();
    }

    private void row(long number, List<String> cells) throws IOException {
        if (columns.isEmpty()) {
            cells.forEach(cell -> columns.add(cell.strip()));
            need(number, "name");
            need(number, "agency");
        } else if (!cells.stream().allMatch(String::isBlank)) {
            add(line(number, cells));
        }
    }

    /** By the keys of the names; refuses a name that is used and given another name as well. */
    private Map<String, AgencyNames.NamesLine> lines() throws IOException {
        if (columns.isEmpty()) {
            throw fault(1, "is empty. The columns 'name' and 'agency' are needed.");
        }
        for (AgencyNames.NamesLine line : lines.values()) {
            String agency = AgencyKey.of(line.agency());
            AgencyNames.NamesLine other = lines.get(agency);
            if (other != null && !AgencyKey.of(other.agency()).equals(agency)) {
                throw fault(
                        line.line(),
                        "uses '"
                                + line.agency()
                                + "', which line "
                                + other.line()
                                + " makes '"
                                + other.agency()
                                + "'. Write '"
                                + other.agency()
                                + "' here as well.");
            }
        }
        return lines;
    }

    private void need(long number, String column) throws IOException {
        if (!columns.contains(column)) {
            throw fault(
                    number,
                    "has no column '"
                            + column
                            + "' but '"
                            + String.join(",", columns)
                            + "'. The columns 'name' and 'agency' are needed.");
        }
    }

    private AgencyNames.NamesLine line(long number, List<String> cells) throws IOException {
        for (int i = columns.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                throw fault(
                        number,
                        "has '"
                                + cells.get(i)
                                + "' beyond its columns. Put a name with a comma in quotes.");
            }
        }
        return new AgencyNames.NamesLine(
                number, cell(number, cells, "name"), cell(number, cells, "agency"));
    }

    private String cell(long number, List<String> cells, String column) throws IOException {
        int place = columns.indexOf(column);
        String text = place < cells.size() ? cells.get(place).strip() : "";
        if (AgencyKey.of(text).isEmpty()) {
            throw fault(
                    number,
                    "has no '"
                            + column
                            + "' ('"
                            + String.join(",", cells)
                            + "'). Fill it in or delete the line.");
        }
        return text;
    }

    private void add(AgencyNames.NamesLine line) throws IOException {
        AgencyNames.NamesLine other = lines.putIfAbsent(AgencyKey.of(line.name()), line);
        if (other != null && !AgencyKey.of(other.agency()).equals(AgencyKey.of(line.agency()))) {
            throw fault(
                    line.line(),
                    "makes '"
                            + line.name()
                            + "' '"
                            + line.agency()
                            + "', but line "
                            + other.line()
                            + " makes it '"
                            + other.agency()
                            + "'. Keep one of them.");
        }
    }

    private static IOException fault(long number, String what) {
        return new IOException("line " + number + " " + what);
    }
}
