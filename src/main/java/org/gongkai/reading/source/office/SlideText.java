package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.NumberStyle;
import org.gongkai.reading.source.flow.RunLook;

/** The text of a shape or cell of a slide as a person reads it. */
final class SlideText {

    private final Eye eye;
    private final OptionalInt ground;
    private final boolean seen;

    /** The numbers of the paragraphs before, by their level. */
    private final List<Integer> counted = new ArrayList<>();

    /**
     * @param ground colour behind the text; empty where it is not known
     * @param seen whether what holds it is shown at all
     */
    SlideText(Eye eye, OptionalInt ground, boolean seen) {
        this.eye = eye;
        this.ground = ground;
        this.seen = seen;
    }

    List<String> paragraphs(List<XSLFTextParagraph> paragraphs) {
        return paragraphs.stream().map(this::paragraph).toList();
    }

    private String paragraph(XSLFTextParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XSLFTextRun run : paragraph.getTextRuns()) {
            String raw = run.getRawText();
            text.append(eye.read(raw == null ? "" : raw, look(run)));
        }
        return text.toString().isBlank() ? "" : number(paragraph) + text;
    }

    /** Its number as the program prints it; numbers go on as long as no level above comes. */
    private String number(XSLFTextParagraph paragraph) {
        int level = Math.max(0, paragraph.getIndentLevel());
        AutoNumberingScheme scheme = paragraph.getAutoNumberingScheme();
        while (counted.size() > level + 1 || (scheme == null && counted.size() > level)) {
            counted.remove(counted.size() - 1);
        }
        if (scheme == null) {
            return "";
        }
        while (counted.size() <= level) {
            Integer start = paragraph.getAutoNumberingStartAt();
            counted.add(start == null ? 0 : start - 1);
        }
        int number = counted.get(level) + 1;
        counted.set(level, number);
        return printed(scheme, number) + "\n";
    }

    /** The library prints Chinese numbers, and those in circles, only up to nine. */
    private static String printed(AutoNumberingScheme scheme, int number) {
        return switch (scheme) {
            case ea1ChsPlain, ea1ChtPlain, ea1JpnKorPlain -> NumberStyle.CHINESE.print(number);
            case ea1ChsPeriod, ea1ChtPeriod, ea1JpnKorPeriod, ea1JpnChsDbPeriod ->
                    NumberStyle.CHINESE.print(number) + ".";
            case circleNumDbPlain, circleNumWdWhitePlain, circleNumWdBlackPlain ->
                    NumberStyle.CIRCLED.print(number);
            default -> scheme.format(number);
        };
    }

    private RunLook look(XSLFTextRun run) {
        if (!seen) {
            return RunLook.UNSEEN;
        }
        PaintStyle ink = run.getFontColor();
        Double size = run.getFontSize();
        return new RunLook(
                SlideGround.isClear(ink),
                run.isStrikethrough(),
                run.isSuperscript() || run.isSubscript(),
                SlideGround.rgb(ink),
                ground,
                size == null ? OptionalDouble.empty() : OptionalDouble.of(size));
    }
}
