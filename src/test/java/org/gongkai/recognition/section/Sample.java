package org.gongkai.recognition.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.SectionTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.gongkai.model.ReportKind;
import org.gongkai.model.Section;
import org.gongkai.recognition.form.FormCatalog;

/** Documents written as text: a line is a paragraph, {@code |a|b} a row of a table. */
final class Sample {

    static final List<SectionTemplate> SECTIONS =
            List.of(
                    section("overview", "一", "总体情况", "总体概述", "政府信息公开工作总体情况", "政府信息公开工作的基本情况"),
                    section("proactive", "二", "主动公开政府信息情况", "行政机关主动公开政府信息情况", "主动公开政府政府情况"),
                    section("requests", "三", "收到和处理政府信息公开申请情况"),
                    section(
                            "review",
                            "四",
                            "政府信息公开行政复议、行政诉讼情况",
                            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                            "政府信息公开行政复议提起行政诉讼情况"),
                    section("problems", "五", "存在的主要问题及改进情况", "存在的主要问题和改进措施", "存在问题及改进情况"),
                    section("other_matters", "六", "其他需要报告的事项", "其他需要汇报事项"));

    /** The kind of the shipped forms. */
    static final ReportKind KIND = FormCatalog.standard().kinds().get(0);

    static final TitleReader TITLES = new TitleReader(KIND);

    private Sample() {}

    /** What knows the sections above, as reports from 2019 on have them. */
    static SectionOutliner outliner() {
        FormTemplate form =
                new FormTemplate(
                        "sample",
                        KIND.code(),
                        "",
                        "",
                        2019,
                        0,
                        SECTIONS,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        false);
        return new SectionOutliner(KIND, List.of(form));
    }

    static Outline outline(String text) {
        return outliner().outline(document(text));
    }

    static FlowDocument document(String text) {
        List<Block> blocks = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(block(line)));
        return new FlowDocument(blocks, 0, List.of(), List.of());
    }

    private static Block block(String line) {
        return line.startsWith("|") ? row(line.substring(1)) : Paragraph.body(line, Place.UNPAGED);
    }

    private static Grid row(String line) {
        List<String> texts = List.of(line.split("\\|", -1));
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(new GridCell(0, i, 1, 1, texts.get(i), Place.UNPAGED));
        }
        return new Grid(
                1, cells.size(), cells, Method.MARKUP, Grid.Alignment.COLUMNS, Place.UNPAGED);
    }

    /** Headings as lines: two spaces a depth, level, code, number and words. */
    static String tree(Outline outline) {
        StringBuilder out = new StringBuilder();
        outline.sections().forEach(section -> append(section, "", out));
        return out.toString();
    }

    /** All sections in reading order. */
    static List<Section> all(List<Section> sections) {
        return sections.stream()
                .flatMap(
                        section ->
                                Stream.concat(Stream.of(section), all(section.children()).stream()))
                .toList();
    }

    private static void append(Section section, String indent, StringBuilder out) {
        out.append(indent)
                .append(section.level())
                .append(' ')
                .append(section.code())
                .append('|')
                .append(section.number())
                .append('|')
                .append(section.heading())
                .append('\n');
        section.children().forEach(child -> append(child, indent + "  ", out));
    }

    private static SectionTemplate section(
            String code, String number, String heading, String... aliases) {
        return new SectionTemplate(code, number, heading, false, List.of(aliases));
    }
}
