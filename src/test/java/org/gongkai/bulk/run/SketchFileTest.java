package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.data.panel.YearFigures;
import org.gongkai.model.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the reports of a collection on the disk. */
class SketchFileTest {

    @TempDir private Path folder;

    private static Sketch sketch(int number, String agency) {
        String id = Fingerprint.of("report " + number).id();
        YearFigures figures = new YearFigures(number + ",2,");
        return new Sketch(
                id,
                "县/" + number + ".txt",
                "2023",
                agency,
                number % 2 == 0,
                number,
                true,
                false,
                number,
                "c" + number,
                true,
                figures);
    }

    @Test
    void whatWasAddedComesBackInItsOrderAndLeavesNothing() throws Exception {
        List<Sketch> added = new ArrayList<>();
        List<Sketch> back = new ArrayList<>();
        try (SketchFile file = new SketchFile(folder)) {
            for (int i = 0; i < 3_000; i++) {
                added.add(sketch(i, i % 7 == 0 ? "" : "第" + i + "局"));
                file.add(added.get(i));
            }
            file.finish();
            file.each(back::add);
        }
        assertThat(back).isEqualTo(added);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void thoseOfOneKeyAreTogetherThoughOtherKeysHaveTheSameHash() throws Exception {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        List<Sketch> all =
                List.of(
                        sketch(0, "Aa"),
                        sketch(1, "BB"),
                        sketch(2, ""),
                        sketch(3, "Aa"),
                        sketch(4, "alone"),
                        sketch(5, ""));
        List<List<Sketch>> groups = new ArrayList<>();
        try (SketchFile file = new SketchFile(folder)) {
            for (Sketch each : all) {
                file.add(each);
            }
            file.finish();
            file.groups(Sketch::agency, groups::add);
        }
        assertThat(groups).containsExactly(List.of(all.get(0), all.get(3)));
    }

    @Test
    void ofManySourcesTheFirstOfEachIdIsKnown() {
        FirstSources first = new FirstSources();
        for (int i = 0; i < 5_000; i++) {
            assertThat(first.add(Fingerprint.of("" + i).id(), i + ".pdf")).isTrue();
        }
        for (int i = 0; i < 5_000; i++) {
            String id = Fingerprint.of("" + i).id();
            assertThat(first.add(id, "copy.pdf")).isFalse();
            assertThat(first.isOther(id, i + ".pdf")).isFalse();
            assertThat(first.isOther(id, "copy.pdf")).isTrue();
        }
        assertThat(first.isOther(Fingerprint.of("none").id(), "copy.pdf")).isFalse();
        assertThat(first.isOther("", "archive.zip")).isFalse();
    }
}
