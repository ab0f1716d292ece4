package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.gongkai.reading.source.flow.LevelFormat;
import org.gongkai.reading.source.flow.ListCounter;
import org.gongkai.reading.source.flow.NumberStyle;

/** The automatic numbers of a Word 97-2003 document. */
final class DocNumbering {

    /** List 0 means none; 0x7FF and above are the numbers of Word 6, see [MS-DOC] sprmPIlfo. */
    private static final int LAST_LIST = 0x7FE;

    /** A bullet, see {@link #STYLES}. */
    private static final int BULLET = 0x17;

    /** Values of [MS-OSHARED] 2.2.1.3 MSONFC. */
    private static final Map<Integer, NumberStyle> STYLES =
            Map.ofEntries(
                    Map.entry(0x01, NumberStyle.UPPER_ROMAN),
                    Map.entry(0x02, NumberStyle.LOWER_ROMAN),
                    Map.entry(0x03, NumberStyle.UPPER_LETTER),
                    Map.entry(0x04, NumberStyle.LOWER_LETTER),
                    Map.entry(0x0A, NumberStyle.CHINESE_DIGITS),
                    Map.entry(0x0B, NumberStyle.CHINESE),
                    Map.entry(0x0E, NumberStyle.FULL_WIDTH),
                    Map.entry(0x11, NumberStyle.CHINESE_DIGITS),
                    Map.entry(0x12, NumberStyle.CIRCLED),
                    Map.entry(0x13, NumberStyle.FULL_WIDTH),
                    Map.entry(0x16, NumberStyle.DECIMAL_ZERO),
                    Map.entry(0x1A, NumberStyle.WITH_STOP),
                    Map.entry(0x1B, NumberStyle.IN_BRACKETS),
                    Map.entry(0x1C, NumberStyle.CIRCLED),
                    Map.entry(0x1D, NumberStyle.CHINESE_IN_BRACKETS),
                    Map.entry(0x1E, NumberStyle.STEMS),
                    Map.entry(0x1F, NumberStyle.BRANCHES),
                    Map.entry(0x21, NumberStyle.CHINESE),
                    Map.entry(0x23, NumberStyle.CHINESE),
                    Map.entry(0x24, NumberStyle.CHINESE_DIGITS),
                    Map.entry(0x25, NumberStyle.CHINESE),
                    Map.entry(0x26, NumberStyle.CHINESE_LEGAL),
                    Map.entry(0x27, NumberStyle.CHINESE),
                    Map.entry(0x28, NumberStyle.CHINESE_DIGITS),
                    Map.entry(0xFF, NumberStyle.NONE));

    private final Optional<ListTables> tables;
    private final ListCounter counter = new ListCounter();
    private final Map<Integer, List<LevelFormat>> levels = new TreeMap<>();

    /**
     * @param tables the lists of the document, null when it has none
     */
    DocNumbering(ListTables tables) {
        this.tables = Optional.ofNullable(tables);
    }

    /** Counts a paragraph; its number as printed, empty when it has none. */
    String next(Paragraph paragraph) {
        int list = paragraph.getIlfo();
        int level = paragraph.getIlvl();
        if (tables.isEmpty() || list < 1 || list > LAST_LIST) {
            return "";
        }
        try {
            LFO use = tables.get().getLfo(list);
            ListData data = tables.get().getListData(use.getLsid());
            return data == null ? "" : next(list, level, data);
        } catch (NoSuchElementException undefined) {
            return "";
        }
    }

    private String next(int list, int level, ListData data) {
        String key = Integer.toString(data.getLsid());
        if (override(list, level).filter(ListFormatOverrideLevel::isStartAt).isPresent()) {
            counter.beginOnce(list + "/" + level, key, level);
        }
        return counter.next(key, levels.computeIfAbsent(list, l -> levels(l, data)), level);
    }

    private Optional<ListFormatOverrideLevel> override(int list, int level) {
        for (ListFormatOverrideLevel changed :
                tables.orElseThrow().getLfoData(list).getRgLfoLvl()) {
            if (changed != null && changed.getLevelNum() == level) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private List<LevelFormat> levels(int list, ListData data) {
        List<LevelFormat> out = new ArrayList<>();
        for (int i = 0; i < data.numLevels(); i++) {
            Optional<ListFormatOverrideLevel> changed = override(list, i);
            ListLevel level =
                    changed.filter(ListFormatOverrideLevel::isFormatting)
                            .map(ListFormatOverrideLevel::getLevel)
                            .orElse(data.getLevel(i + 1));
            int start =
                    changed.filter(ListFormatOverrideLevel::isStartAt)
                            .filter(o -> !o.isFormatting())
                            .map(ListFormatOverrideLevel::getIStartAt)
                            .orElse(level.getStartAt());
            out.add(level(level, start));
        }
        return List.copyOf(out);
    }

    /** The style of a number format, as Word has counted them since 1997. */
    static NumberStyle style(int format) {
        return STYLES.getOrDefault(format, NumberStyle.DECIMAL);
    }

    static boolean isBullet(int format) {
        return format == BULLET;
    }

    private static LevelFormat level(ListLevel level, int start) {
        int format = level.getNumberFormat() & 0xFF;
        return new LevelFormat(
                style(format),
                isBullet(format) ? "" : template(level.getNumberText()),
                start,
                true,
                level.isLegalNumbering());
    }

    /** Characters 0 to 8 are placeholders for the numbers of the levels. */
    private static String template(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : (text == null ? "" : text).toCharArray()) {
            out.append(c < ListCounter.LEVELS ? "%" + (c + 1) : String.valueOf(c));
        }
        return out.toString();
    }
}
