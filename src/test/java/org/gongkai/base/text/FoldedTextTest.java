package org.gongkai.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void foldsLikeFolding() {
        String text = "（一） 予 以公开　２０２４…①㈡";
        assertThat(FoldedText.of(text).text()).isEqualTo(Folding.fold(text));
    }

    @Test
    void cutsThePrintedText() {
        FoldedText text = FoldedText.of("一 、 总 体 情 况  2024 年");
        assertThat(text.printed(2, 6)).isEqualTo("总 体 情 况");
        assertThat(text.printed(6)).isEqualTo("2024 年");
        assertThat(text.spaceBefore(6)).isTrue();
        assertThat(text.spaceBefore(7)).isFalse();
    }

    @Test
    void losesNothingAtASignThatFoldsToSeveral() {
        FoldedText text = FoldedText.of("甲…乙");
        assertThat(text.printed(0, 2) + text.printed(2)).isEqualTo("甲…乙");
    }

    @Test
    void holdsLongExpansions() {
        String text = "\uFDFA".repeat(50);
        assertThat(FoldedText.of(text).text()).isEqualTo(Folding.fold(text));
    }

    @Test
    void comparesTexts() {
        assertThat(Similarity.editDistance("主动公开", "主动公示")).isEqualTo(1);
        assertThat(Similarity.editDistance("", "主动")).isEqualTo(2);
        assertThat(Similarity.commonSubsequence("存在问题改进", "存在困难问题")).isEqualTo(4);
        assertThat(Similarity.isSubsequence("发改局", "发展和改革局")).isTrue();
    }
}
