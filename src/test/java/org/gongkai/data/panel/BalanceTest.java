package org.gongkai.data.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.CellState;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final PrintedCell BLANK =
            new PrintedCell(CellState.BLANK, Optional.empty(), List.of());

    @Test
    void equalNumbersHoldAndOthersBreak() {
        assertThat(carried(number(5), number(5)).state()).isEqualTo(Balance.State.HELD);
        assertThat(carried(number(5), number(6)).state()).isEqualTo(Balance.State.BROKEN);
        assertThat(carried(number(6), number(5)).state()).isEqualTo(Balance.State.BROKEN);
    }

    @Test
    void whatIsNoNumberIsOpenOnEitherSide() {
        for (CellState state : CellState.values()) {
            if (state != CellState.NUMBER) {
                PrintedCell unknown = new PrintedCell(state, Optional.empty(), List.of());
                for (int figure : new int[] {0, 7}) {
                    assertThat(carried(unknown, number(figure)).state())
                            .isEqualTo(Balance.State.OPEN);
                    assertThat(carried(number(figure), unknown).state())
                            .isEqualTo(Balance.State.OPEN);
                }
                assertThat(carried(unknown, unknown).state()).isEqualTo(Balance.State.OPEN);
            }
        }
    }

    @Test
    void aBlankBesideANumberIsToldAndAnUnreadableCellIsNot() {
        assertThat(carried(BLANK, number(0)).besideBlank()).isTrue();
        assertThat(carried(number(0), BLANK).zeroBesideBlank()).isTrue();
        assertThat(carried(number(7), BLANK).zeroBesideBlank()).isFalse();
        assertThat(carried(BLANK, BLANK).besideBlank()).isFalse();
        assertThat(carried(PrintedCell.MISSING, number(0)).besideBlank()).isFalse();
    }

    @Test
    void documentsInForceFollowFromTheYearBefore() {
        assertThat(inForce(12, 11, number(2), number(1)).state()).isEqualTo(Balance.State.HELD);
        Balance broken = inForce(13, 11, number(2), number(1));
        assertThat(broken.state()).isEqualTo(Balance.State.BROKEN);
        assertThat(broken.expected()).isEqualTo("11 + 2 - 1 = 12");
    }

    @Test
    void anUnknownFlowLeavesItOpenUnlessNoFlowCouldExplainIt() {
        assertThat(inForce(12, 11, BLANK, number(0)).state()).isEqualTo(Balance.State.OPEN);
        assertThat(inForce(10, 11, BLANK, number(0)).state()).isEqualTo(Balance.State.BROKEN);
        assertThat(inForce(10, 11, number(0), BLANK).state()).isEqualTo(Balance.State.OPEN);
        assertThat(inForce(12, 11, number(0), BLANK).state()).isEqualTo(Balance.State.BROKEN);
        assertThat(inForce(10, 11, BLANK, number(0)).expected()).isEqualTo("11 + ? - 0");
    }

    private static Balance carried(PrintedCell before, PrintedCell cell) {
        return new Balance(cell, before, List.of(), List.of());
    }

    private static Balance inForce(int cell, int before, PrintedCell issued, PrintedCell repealed) {
        return new Balance(number(cell), number(before), List.of(issued), List.of(repealed));
    }

    private static PrintedCell number(int number) {
        return new PrintedCell(
                CellState.NUMBER, Optional.of(BigDecimal.valueOf(number)), List.of());
    }
}
