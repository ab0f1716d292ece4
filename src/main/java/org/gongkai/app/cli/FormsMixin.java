package org.gongkai.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.base.disk.InputException;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.dataset.FormSet;
import org.gongkai.model.FormException;
import org.gongkai.model.OcrMode;
import org.gongkai.recognition.form.FormCatalog;
import picocli.CommandLine.Option;

/** The option {@code --forms}, for every command that needs forms. */
final class FormsMixin {

    /** A scanned page that is being read takes up to half a gigabyte. */
    private static final int MOST_ABREAST = 4;

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "Folder with form templates of your own (*.yaml), see docs/forms.md.")
    private Optional<Path> folder;

    /** The option as it was given, for another process. */
    List<String> arguments() {
        return folder.map(path -> List.of("--forms", path.toAbsolutePath().toString()))
                .orElse(List.of());
    }

    /** The forms whose cells are columns of the wide tables. */
    static FormSet formSet(Extractor extractor) {
        return new FormSet(
                extractor.forms().kinds(),
                FormCatalog.standard().templates(),
                extractor.forms().templates());
    }

    /** An extractor with the forms that come with the program and the user's. */
    Extractor extractor() throws FormException, InputException {
        return extractor(OcrMode.AUTO);
    }

    /** The same with a way to deal with pictures. */
    Extractor extractor(OcrMode ocr) throws FormException, InputException {
        return extractor(Extractor.builder().ocr(ocr));
    }

    /** One that reads a document after the other, as one of several workers does. */
    Extractor extractor(OcrMixin ocr, PasswordMixin passwords, Corrections corrections)
            throws FormException, InputException {
        return extractor(builder(ocr, passwords, corrections));
    }

    /** One for a single document, that has the whole machine. */
    Extractor alone(OcrMixin ocr, PasswordMixin passwords, Corrections corrections)
            throws FormException, InputException {
        return extractor(builder(ocr, passwords, corrections).abreast(abreast()));
    }

    /** Scanned pages of a single document that are read at a time. */
    static int abreast() {
        return Math.min(MOST_ABREAST, Runtime.getRuntime().availableProcessors());
    }

    private static Extractor.Builder builder(
            OcrMixin ocr, PasswordMixin passwords, Corrections corrections) throws InputException {
        return Extractor.builder()
                .ocr(ocr.mode())
                .printers(ocr.printers())
                .passwords(passwords.words())
                .corrections(corrections);
    }

    private Extractor extractor(Extractor.Builder builder) throws FormException, InputException {
        if (folder.isPresent()) {
            if (!Files.isDirectory(folder.get())) {
                throw new InputException(
                        "No such folder: "
                                + folder.get()
                                + ". --forms wants a folder of templates.");
            }
            builder.forms(folder.get());
        }
        return builder.build();
    }
}
