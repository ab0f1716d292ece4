package org.gongkai.fetch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.write.CsvTable;

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
     * @param year four digits, may be empty
     */
    record Line(String address, String agency, String year) {}

    static List<Line> read(byte[] bytes) throws IOException {
        List<List<String>> rows = new CsvTable().read(new StringReader(decode(bytes)));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> header =
                rows.get(0).stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        int address = column(header, ADDRESS);
        List<Line> lines = new ArrayList<>();
        if (address < 0) {
            rows.forEach(row -> lines.add(new Line(row.get(0).strip(), "", "")));
            return lines;
        }
        int agency = column(header, AGENCY);
        int year = column(header, YEAR);
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(
                    new Line(
                            cell(row, address),
                            cell(row, agency),
                            cell(row, year).replaceAll("\\D", "")));
        }
        return lines;
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
            text = decodeBytes(bytes);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decodeBytes(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
