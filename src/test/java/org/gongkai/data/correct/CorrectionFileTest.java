package org.gongkai.data.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFileTest {

    @TempDir Path folder;

    private static Correction correction(String remark) {
        CellKey cell = new CellKey("requests", "granted", "total");
        return new Correction(
                "0123456789abcdef",
                "a.pdf",
                cell,
                "",
                "1 2",
                "12",
                "li",
                "2026-11-26T08:00:00Z",
                remark);
    }

    @Test
    void whatIsAddedIsRead() throws Exception {
        CorrectionFile file = new CorrectionFile(folder);
        Correction nasty = correction("a \"quoted\", remark\nof two lines, =1+1");
        file.add(correction(""));
        file.add(nasty);
        assertThat(file.read()).containsExactly(correction(""), nasty);
    }

    @Test
    void noFileIsNoCorrection() throws Exception {
        assertThat(new CorrectionFile(folder).read()).isEmpty();
    }

    @Test
    void filesPutTogetherAreRead() throws Exception {
        new CorrectionFile(folder).add(correction("one"));
        Path path = folder.resolve(CorrectionFile.NAME);
        String once = Files.readString(path);
        Files.writeString(path, "\uFEFF" + once + "\n" + once.replace("\n", "\r\n"));
        assertThat(new CorrectionFile(folder).read())
                .containsExactly(correction("one"), correction("one"));
    }

    @Test
    void aLineWithoutEndGetsOne() throws Exception {
        CorrectionFile file = new CorrectionFile(folder);
        file.add(correction("one"));
        Path path = folder.resolve(CorrectionFile.NAME);
        Files.writeString(path, Files.readString(path).stripTrailing());
        file.add(correction("two"));
        assertThat(file.read()).containsExactly(correction("one"), correction("two"));
    }

    @Test
    void aBrokenRowIsNamed() throws Exception {
        new CorrectionFile(folder).add(correction(""));
        Files.writeString(
                folder.resolve(CorrectionFile.NAME),
                "0123456789abcdef,a.pdf,requests\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        assertThatThrownBy(new CorrectionFile(folder)::read)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("row 3 has 3 values, not 11");
    }

    @Test
    void whatIsNoTimeOrNotInUtf8OrHasOtherColumnsIsRefused() throws Exception {
        new CorrectionFile(folder).add(correction(""));
        Path path = folder.resolve(CorrectionFile.NAME);
        String text = Files.readString(path);
        refused(text.replace("2026-11-26T08:00:00Z", "2026/11/26 8:00"), "row 2 was made at");
        refused(text.replace("2026-11-26T08:00:00Z", ""), "row 2 was made at ''");
        refused(text.replace(',', ';'), "its first row must be report,source,");
        refused(text.replace("who,when", "when,who"), "its first row must be report,source,");
        Files.write(path, text.replace("a.pdf", "报告").getBytes("GBK"));
        assertThatThrownBy(new CorrectionFile(folder)::read).hasMessageContaining("not in UTF-8");
    }

    private void refused(String text, String message) throws Exception {
        Files.writeString(folder.resolve(CorrectionFile.NAME), text);
        assertThatThrownBy(new CorrectionFile(folder)::read)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void severalWritersLoseNothing() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        CorrectionFile file = new CorrectionFile(folder);
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String remark = "remark " + i;
            written.add(
                    writers.submit(
                            () -> {
                                file.add(correction(remark));
                                return null;
                            }));
        }
        for (Future<?> each : written) {
            each.get();
        }
        writers.shutdown();
        assertThat(file.read().stream().map(Correction::remark).distinct()).hasSize(100);
    }
}
