package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.FaultyWorker;
import org.gongkai.bulk.worker.WorkerCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchReaderTest {

    @TempDir private Path folder;

    private final List<String> found = new ArrayList<>();
    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void aBatchGivesWhatARunWritesDown() throws Exception {
        bench.put("b.txt", "partial");
        bench.put("a.txt", "good");
        bench.put("c.txt", "halt");
        bench.run("out");
        try (BatchReader reader = reader(FaultyWorker.command(scratch(), Bench.LIMIT))) {
            read(reader);
        }
        List<String> sources = bench.column("out", "source");
        List<String> states = bench.column("out", "status");
        assertThat(found).hasSize(3);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isEqualTo(sources.get(i) + " " + states.get(i));
        }
    }

    @Test
    void theNextBatchHasTheSameWorkerAndNothingOfTheOneBefore() throws Exception {
        bench.put("a.txt", "good");
        List<ProcessHandle> before;
        try (BatchReader reader = reader(FaultyWorker.command(scratch(), Bench.LIMIT))) {
            read(reader);
            before = workers();
            Files.delete(bench.in().resolve("a.txt"));
            bench.put("b.txt", "better");
            read(reader);
            assertThat(workers()).isEqualTo(before).hasSize(1);
        }
        assertThat(found).containsExactly("a.txt ok", "b.txt ok");
        assertThat(Bench.dataOf(folder.resolve("work"))).hasSize(1);
        assertThat(before.get(0).onExit()).succeedsWithin(Bench.LIMIT);
    }

    @Test
    void aFileThatIsGoneHasARowThatSaysSo() throws Exception {
        InputFile gone = new InputFile("a.txt", folder.resolve("nothing"));
        try (BatchReader reader = reader(FaultyWorker.command(scratch(), Bench.LIMIT))) {
            reader.read(new InputFiles(List.of(gone), List.of()), new Bench.Watcher(), this::note);
        }
        assertThat(found).containsExactly("a.txt failed");
    }

    @Test
    void aMachineThatStartsNoWorkerEndsTheBatchThoughTheDocumentIsSmall() throws Exception {
        bench.put("a.txt", "good");
        WorkerCommand command = new WorkerCommand(List.of("/no/such/java"), Bench.LIMIT);
        try (BatchReader reader = reader(command)) {
            assertThatThrownBy(() -> read(reader))
                    .isInstanceOf(OutputException.class)
                    .hasMessageStartingWith("A worker cannot be started (");
        }
        assertThat(found).isEmpty();
    }

    private BatchReader reader(WorkerCommand command) {
        RunSettings settings =
                RunSettings.plain("1", "forms", "off", Bench.LIMIT, FaultyWorker.MEMORY);
        return new BatchReader(folder.resolve("work"), settings, command);
    }

    private Path scratch() {
        return Run.scratch(folder.resolve("work"));
    }

    private void read(BatchReader reader) throws Exception {
        InputFiles inputs = InputFiles.find(List.of(bench.in()), Optional.empty());
        reader.read(inputs, new Bench.Watcher(), this::note);
    }

    private void note(SourceRecord record) throws IOException {
        found.add(record.source().name() + " " + record.extraction().outcome().status().code());
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().toList();
    }
}
