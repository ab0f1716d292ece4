package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.gongkai.model.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What examples cannot say; src/test/spec/sections.md says the rest. */
class SectionOutlinerTest {

    @Test
    void leavesFurnitureOut() {
        List<Block> blocks =
                List.of(
                        Paragraph.body("一、总体情况", new Place(2, Place.UNPAGED.box())),
                        new Paragraph("- 4 -", Place.UNPAGED, Paragraph.Role.FURNITURE),
                        Paragraph.body("文字。", Place.UNPAGED));
        Outline outline =
                Sample.outliner().outline(new FlowDocument(blocks, 4, List.of(), List.of()));
        assertThat(outline.sections())
                .containsExactly(
                        new Section(1, 1, "一", "overview", "总体情况", 2, List.of("文字。"), List.of()));
        assertThat(outline.sectionOfBlock()).containsExactly("overview", "overview", "overview");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void isDoneSoonWithHostileParagraphs() {
        String text =
                String.join(
                        "\n",
                        ".".repeat(100_000) + "x",
                        "一、甲。".repeat(20_000),
                        "一、总体情况".repeat(10_000),
                        "《".repeat(50_000),
                        "统计期限".repeat(20_000),
                        "关于".repeat(50_000),
                        "**".repeat(50_000));
        assertThat(Sample.outline(text)).isNotNull();
    }
}
