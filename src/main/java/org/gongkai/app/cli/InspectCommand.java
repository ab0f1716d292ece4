package org.gongkai.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.Extractor;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.Corrections;
import org.gongkai.model.FormException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai inspect}: a page with what was found on it, as a picture and as text. */
@Command(
        name = "inspect",
        description = {
            "Draws a page of a document with what was found on it, to see how it was read.",
            "Prints its grids and tables, and what became of print with several readings."
        },
        exitCodeList = {
            "0:the document is ok or review",
            "1:the document is partial, unsupported or failed",
            "2:wrong usage, no such page",
            "3:the environment: no room, folder not writable, no font, ..."
        },
        footer = {
            "  gongkai inspect report.pdf --open",
            "  gongkai inspect report.pdf --page 2",
            "  gongkai inspect report.pdf --page all -o pages"
        })
final class InspectCommand extends CommandBase {

    private static final String ALL = "all";

    /** With less nothing can be seen. */
    private static final int LEAST_DPI = 20;

    /** Above this a page of A4 has more pixels than are drawn. */
    private static final int MOST_DPI = 1200;

    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(
            names = "--page",
            paramLabel = "N|all",
            defaultValue = "1",
            description = "Page to show, from 1, or all of them (default: ${DEFAULT-VALUE}).")
    private String page;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PNG",
            description =
                    "The picture, or a folder for it, which is made where there is none; by default"
                            + " FILE's name with -pN.png in the current folder. A file of that name"
                            + " is replaced.")
    private Optional<Path> out;

    @Option(
            names = "--dpi",
            paramLabel = "DPI",
            defaultValue = "150",
            description = "Pixels an inch, from 20 to 1200 (default: ${DEFAULT-VALUE}).")
    private int dpi;

    @Option(
            names = "--open",
            description =
                    "Reads the document and opens the page of review for it, with the explanation of"
                            + " the reading beside it; draws no pictures. Ctrl-C ends.")
    private boolean open;

    @Option(names = "--no-open", description = "With --open: only prints the address of the page.")
    private boolean closed;

    @Mixin private FormsMixin forms;

    @Mixin private OcrMixin ocr;

    @Mixin private PasswordMixin passwords;

    InspectCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call()
            throws FormException, InputException, OutputException, InterruptedException {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw usage("--dpi wants " + LEAST_DPI + " to " + MOST_DPI + ", not " + dpi);
        }
        if (!page.equals(ALL) && !page.matches("[1-9][0-9]{0,8}")) {
            throw usage("--page wants a page from 1 or all, not '" + page + "'");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    "No such file: " + file + ". Check the name; inspect shows one document.");
        }
        if (open) {
            if (out.isPresent()) {
                throw usage("--open shows the page and draws no pictures: leave -o out");
            }
            return new InspectedReview(console, file).serve(forms, ocr, passwords, !closed);
        }
        if (closed) {
            throw usage("--no-open goes with --open");
        }
        prepareFolder();
        Extractor extractor = forms.alone(ocr, passwords, Corrections.NONE);
        return new InspectedFile(console, extractor, file).show(this::wanted, this::picture, dpi);
    }

    private void prepareFolder() throws OutputException {
        if (out.isEmpty() || Files.isDirectory(out.get())) {
            return;
        }
        if (!page.equals(ALL)) {
            Disk.createFolder(AtomicFile.folder(out.get()));
            return;
        }
        boolean picture = out.get().toString().toLowerCase(Locale.ROOT).endsWith(".png");
        if (picture || Files.exists(out.get())) {
            throw usage("with --page all -o wants a folder, not '" + out.get() + "'");
        }
        Disk.createFolder(out.get());
    }

    /** The pages that are asked for. */
    private List<Integer> wanted(int pages) throws InputException {
        if (page.equals(ALL)) {
            return IntStream.rangeClosed(1, pages).boxed().toList();
        }
        int number = Integer.parseInt(page);
        if (number > pages) {
            throw new InputException(
                    "There is no page "
                            + number
                            + " in "
                            + file
                            + ": it has "
                            + pages
                            + ". --page wants 1 to "
                            + pages
                            + " or all.");
        }
        return List.of(number);
    }

    /** Where the picture of a page goes. */
    private Path picture(int number) throws InputException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String own = (dot > 0 ? name.substring(0, dot) : name) + "-p" + number + ".png";
        Path target =
                out.map(path -> Files.isDirectory(path) ? path.resolve(own) : path)
                        .orElse(Path.of(own));
        if (target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new InputException(
                    "The picture would replace " + file + " itself. Choose another name with -o.");
        }
        return target;
    }
}
