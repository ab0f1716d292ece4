package org.gongkai.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void unitsOfOneKindDifferByPlaces() {
        assertThat(Units.shift("元", "万元")).hasValue(-4);
        assertThat(Units.shift("亿元", "万元")).hasValue(4);
        assertThat(Units.shift("千元", "元")).hasValue(3);
        assertThat(Units.shift("万件", "件")).hasValue(4);
        assertThat(Units.shift("", "")).hasValue(0);
    }

    @Test
    void unitsOfOtherKindsCannotBeConverted() {
        assertThat(Units.shift("件", "项")).isEmpty();
        assertThat(Units.shift("元", "")).isEmpty();
        assertThat(Units.shift("", "万元")).isEmpty();
    }
}
