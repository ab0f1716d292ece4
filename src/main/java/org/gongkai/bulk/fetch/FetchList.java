package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.base.text.ByteText;
import org.gongkai.data.write.CsvTable;

/**
 * The list of addresses: CSV with a header, in which only the column of addresses is needed, or one
 * address a line. UTF-8, or GB18030 and UTF-16 as spreadsheet programs write them.
 */
final class FetchList {

    private static final Set<String> ADDRESS =
            Set.of("url", "address", "link", "网址", "链接", "地址", "网页");
    private static final Set<String> AGENCY = Set.of("agency", "机构", "单位", "部门", "机关", "名称");
    private static final Set<String> YEAR = Set.of("year", "年份", "年度", "年");

    private FetchList() {}

    /**
     * A line of the list.
     *
     * @param address as it is written
     * @param agency as it is written, may be empty
     * @param year the years in it, with a space between; may be empty
     */
    record Line(String address, String agency, String year) {}

    static List<Line> read(byte[] bytes) throws IOException {
        String text = decode(bytes);
        List<String> header = header(text);
        int address = column(header, ADDRESS);
        if (address < 0) {
            return plain(text);
        }
        List<List<String>> rows = new CsvTable().read(new StringReader(text));
        List<Line> lines = new ArrayList<>();
        int agency = column(header, AGENCY);
        int year = column(header, YEAR);
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(
                    new Line(
                            cell(row, address),
                            cell(row, agency),
                            WantedYears.wanted(cell(row, year)).toString()));
        }
        return lines;
    }

    /** Names of the columns, if the first line is a header. */
    private static List<String> header(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(first.split(",", -1))
                .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** An address a line: there may be commas in it. */
    private static List<Line> plain(String text) {
        return text.lines()
                .map(line -> line.strip().replaceFirst("^\"(.*)\"$", "$1"))
                .filter(line -> !line.isEmpty())
                .map(line -> new Line(line, "", ""))
                .toList();
    }

    private static int column(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }

    private static String decode(byte[] bytes) {
        String text;
        if (startsWith(bytes, 0xFF, 0xFE)) {
            text = new String(bytes, StandardCharsets.UTF_16LE);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            text = new String(bytes, StandardCharsets.UTF_16BE);
        } else {
            text = ByteText.of(bytes);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
