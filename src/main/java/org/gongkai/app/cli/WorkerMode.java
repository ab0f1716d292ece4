package org.gongkai.app.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.bulk.worker.LocalReading;
import org.gongkai.bulk.worker.WorkerLoop;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.model.FormException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai worker}: the other end of a run's pipe; not for people. */
@Command(name = "worker", hidden = true)
final class WorkerMode implements Callable<Integer> {

    static final String NAME = "worker";

    @Parameters(index = "0", description = "Folder for entries of archives.")
    private Path spool;

    @Mixin private FormsMixin forms;

    @Mixin private OcrMixin ocr;

    @Option(names = "--corrections", description = "Folder of the corrections.")
    private Optional<Path> corrected;

    /**
     * Main class and arguments of a worker, to which options may be added.
     *
     * @param spool a folder for entries of archives
     */
    static List<String> program(Path spool, FormsMixin forms) {
        List<String> program =
                new ArrayList<>(List.of(Main.class.getName(), NAME, spool.toString()));
        program.addAll(forms.arguments());
        return program;
    }

    @Override
    public Integer call()
            throws FormException,
                    InputException,
                    OutputException,
                    IOException,
                    InterruptedException {
        // Standard output is the pipe; a library that prints must not get into it.
        System.setOut(System.err);
        Corrections corrections =
                corrected.isEmpty()
                        ? Corrections.NONE
                        : new Corrections(new CorrectionFile(corrected.get()).read());
        Extractor extractor = forms.extractor(ocr, new PasswordMixin(), corrections);
        ArchiveWalker archives = new ArchiveWalker(spool);
        JsonWriter records = new JsonWriter(ToolVersion.current(), extractor.forms().digest());
        LocalReading reading = new LocalReading(new Intake(extractor::extract), records, archives);
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        new WorkerLoop(reading, archives, in, out).serve();
        return ExitCode.DONE;
    }
}
