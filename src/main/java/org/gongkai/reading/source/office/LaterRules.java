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

    private static final Pattern RANGES = Pattern.compile("sqref>([^<]*)<");

    /** A number format, light letters, or a sign in the place of a number. */
    private static final Pattern HIDING =
            Pattern.compile(
                    "<(?:\\w+:)?numFmt\\b|showValue=\"(?:0|false)\""
                            + "|<(?:\\w+:)?font>(?:(?!</(?:\\w+:)?font>).)*<(?:\\w+:)?color\\s[^>]*"
                            + "(?:theme=\"0\"|rgb=\"(?i:FF)?(?i:[C-F][0-9A-F]){3}\"|indexed=\"(?:1|9)\")",
                    Pattern.DOTALL);

    private LaterRules() {}

    static List<CellRangeAddress> hiding(Sheet sheet) {
        List<CellRangeAddress> ranges = new ArrayList<>();
        if (sheet instanceof XSSFSheet xlsx && xlsx.getCTWorksheet().isSetExtLst()) {
            Matcher format = FORMAT.matcher(xlsx.getCTWorksheet().getExtLst().xmlText());
            while (format.find()) {
                Matcher at = RANGES.matcher(format.group());
                if (HIDING.matcher(format.group()).find() && at.find()) {
                    for (String range : at.group(1).strip().split("\\s+", -1)) {
                        ranges.add(CellRangeAddress.valueOf(range));
                    }
                }
            }
        }
        return ranges;
    }
}
