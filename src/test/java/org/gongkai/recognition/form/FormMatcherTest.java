package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.drawn.Drawing;
import org.gongkai.drawn.SmallForm;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Matching;
import org.gongkai.recognition.label.FormLabels;
import org.junit.jupiter.api.Test;

/** What examples cannot say; src/test/spec says the rest. */
class FormMatcherTest {

    /** Takes minutes when labels are compared pair by pair. */
    @Test
    void aHugeTableIsLookedThrough() {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 5000; r++) {
            List<String> row = new ArrayList<>(List.of("单位" + r, "本年新接来访事项的申请" + r));
            row.addAll(Collections.nCopies(28, String.valueOf(r)));
            rows.add(row);
        }
        List<FormTemplate> forms = List.of(SmallForm.of(SmallForm.VISITS));
        Matching matching =
                new FormMatcher(forms)
                        .match(
                                Drawing.tables("visits", Drawing.grid(rows)),
                                OptionalInt.empty(),
                                new FormLabels(forms).ofDocument());
        assertThat(matching.choices()).isEmpty();
    }
}
