package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.drawn.SmallForm;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.label.FormLabels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of columns that ran together into one text, with the end of a note before them. */
class HeaderLabelsTest {

    private final FormTemplate form = SmallForm.of(SmallForm.VISITS);

    @ParameterizedTest
    @CsvSource({
        "之和） 村民来访 居民来访 商户来访 来访总数, false",
        "之和） 村民来访 商户来访 居民来访 来访总数, true",
        "之和） 村民来访 商户来访 居民 来访总数, true",
        "来访总数 村民来访, true",
        "来访总数, false",
        "之和） 来访, false",
    })
    void anotherOrderIsSeenInOneText(String text, boolean disordered) {
        HeaderLabels labels = HeaderLabels.of(form.tables().get(0).blocks());
        assertThat(labels.isDisordered(text, new FormLabels(List.of(form)).ofDocument()))
                .isEqualTo(disordered);
    }
}
