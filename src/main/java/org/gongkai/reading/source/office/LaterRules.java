package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Where conditional formats that Excel 2010 brought may hide a number. Whether they apply is not
 * evaluated.
 */
final class LaterRules {

    private static final Pattern FORMAT =
            Pattern.compile(
                    "<(?:\\w+:)?conditionalFormatting\\b.*?</(?:\\w+:)?conditionalFormatting>",
                    Pattern.DOTALL);

    /** Small charts in cells, of which no cell holds anything. */
    private static final Pattern SPARKLINE =
            Pattern.compile("<(?:\\w+:)?sparkline>.*?</(?:\\w+:)?sparkline>", Pattern.DOTALL);

    private static final Pattern RANGES = Pattern.compile("sqref>([^<]*)<");

    /** A number format, a line through it, light letters or a dark ground, a sign in its place. */
    private static final Pattern HIDING =
            Pattern.compile(
                    "<(?:\\w+:)?(?:numFmt|strike)\\b|showValue=\"(?:0|false)\""
                            + "|<(?:\\w+:)?font>(?:(?!</(?:\\w+:)?font>).)*<(?:\\w+:)?color\\s[^>]*"
                            + "(?:theme=\"0\"|rgb=\"(?i:FF)?(?i:[C-F][0-9A-F]){3}\"|indexed=\"(?:1|9)\")"
                            + "|<(?:\\w+:)?bgColor\\s[^>]*"
                            + "(?:theme=\"1\"|rgb=\"(?i:FF)?(?i:[0-3][0-9A-F]){3}\"|indexed=\"(?:0|8)\")",
                    Pattern.DOTALL);

    private LaterRules() {}

    static List<CellRangeAddress> hiding(Sheet sheet) {
        return ranges(sheet, FORMAT, HIDING);
    }

    /** Cells in which small charts are drawn. */
    static List<CellRangeAddress> charts(Sheet sheet) {
        return ranges(sheet, SPARKLINE, RANGES);
    }

    private static List<CellRangeAddress> ranges(Sheet sheet, Pattern element, Pattern having) {
        List<CellRangeAddress> ranges = new ArrayList<>();
        if (sheet instanceof XSSFSheet xlsx && xlsx.getCTWorksheet().isSetExtLst()) {
            Matcher found = element.matcher(xlsx.getCTWorksheet().getExtLst().xmlText());
            while (found.find()) {
                Matcher at = RANGES.matcher(found.group());
                if (having.matcher(found.group()).find() && at.find()) {
                    for (String range : at.group(1).strip().split("\\s+", -1)) {
                        ranges.add(CellRangeAddress.valueOf(range));
                    }
                }
            }
        }
        return ranges;
    }
}
