package org.gongkai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that say themselves when they are equal, since they are asked very often. */
class WrittenEqualityTest {

    /** Two records of which no component is equal. */
    private record Pair(Record one, Record other) {

        @Override
        public String toString() {
            return one.getClass().getSimpleName();
        }
    }

    static Stream<Pair> pairs() {
        Box box = new Box(1, 2, 3, 4);
        Box otherBox = new Box(5, 6, 7, 8);
        Label label = new Label("合计", List.of("总计"), "total", "t");
        Label otherLabel = new Label("其他", List.of(), "other", "o");
        ColumnTemplate column = new ColumnTemplate("a", label, "本年", "件", NumberKind.COUNT);
        return Stream.of(
                new Pair(box, otherBox),
                new Pair(new Place(1, box, 0), new Place(2, otherBox, 90)),
                new Pair(new CellKey("a", "b", "c"), new CellKey("d", "e", "f")),
                new Pair(
                        new GridCell(0, 1, 2, 3, "a", new Place(1, box)),
                        new GridCell(
                                4,
                                5,
                                6,
                                7,
                                "b",
                                new Place(2, box),
                                Optional.of(new Recognition("b", 0.5, List.of())),
                                Optional.of(BigDecimal.ONE),
                                List.of(Sight.HIDDEN))),
                new Pair(label, otherLabel),
                new Pair(
                        column,
                        new ColumnTemplate(
                                "b",
                                otherLabel,
                                "",
                                "",
                                NumberKind.MONEY,
                                new NumberStyle(",", ".", true),
                                true)),
                new Pair(
                        new BlockTemplate("a", label, List.of(), List.of(column), List.of(), true),
                        new BlockTemplate(
                                "b",
                                otherLabel,
                                List.of(new StubTemplate("s", label, "", StubRole.NAME)),
                                List.of(),
                                List.of(new RowTemplate("r", label, "")),
                                false)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void are_equal_only_where_every_component_is(Pair pair) throws ReflectiveOperationException {
        RecordComponent[] components = pair.one().getClass().getRecordComponents();
        Record copy = mixed(pair, components.length);
        assertThat(copy).isNotSameAs(pair.one()).isEqualTo(pair.one());
        assertThat(copy).hasSameHashCodeAs(pair.one());
        for (int i = 0; i < components.length; i++) {
            assertThat(mixed(pair, i)).as(components[i].getName()).isNotEqualTo(pair.one());
        }
    }

    /** The first record with one component of the other. */
    private static Record mixed(Pair pair, int changed) throws ReflectiveOperationException {
        RecordComponent[] components = pair.one().getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    components[i].getAccessor().invoke(i == changed ? pair.other() : pair.one());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor =
                pair.one().getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
