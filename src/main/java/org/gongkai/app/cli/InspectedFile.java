package org.gongkai.app.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gongkai.Extractor;
import org.gongkai.Inspection;
import org.gongkai.app.inspect.Inspector;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.base.text.Language;
import org.gongkai.base.text.ShownText;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;
import org.gongkai.model.PageListener;
import org.gongkai.model.Status;
import org.gongkai.model.UnreadableDocumentException;

/** One document whose reading is shown: text to standard output, pages into pictures. */
final class InspectedFile {

    private final Console console;
    private final Extractor extractor;
    private final Path file;
    private byte[] bytes = {};
    private Optional<Inspection> inspection = Optional.empty();

    InspectedFile(Console console, Extractor extractor, Path file) {
        this.console = console;
        this.extractor = extractor;
        this.file = file;
    }

    /** Which of so many pages are asked for. */
    interface Wanted {
        List<Integer> of(int pages) throws InputException;
    }

    /** Where the picture of a page goes. */
    interface Target {
        Path of(int page) throws InputException;
    }

    /** Reads the document and shows it; gives the exit code. */
    int show(Wanted wanted, Target target, int dpi) throws InputException, OutputException {
        Extraction extraction = new Intake(this::inspect).read(file);
        Outcome outcome = extraction.outcome();
        if (!outcome.isWhole()) {
            console.say(file + " is " + outcome.status().code() + ": " + outcome.message());
        }
        if (outcome.status() == Status.FAILED || inspection.isEmpty()) {
            return ExitCode.INCOMPLETE;
        }
        Inspector inspector = new Inspector(bytes, inspection.get(), extractor.forms().templates());
        boolean drawn = show(inspector, extraction.mediaType(), wanted, target, dpi);
        if (console.out().checkError()) {
            console.say("Cannot write to standard output.");
            return ExitCode.ENVIRONMENT;
        }
        return outcome.isWhole() && drawn ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /**
     * By language how each page was read, the first first; of a document without pages one text.
     */
    Map<Language, List<String>> explain() {
        Extraction extraction = new Intake(this::inspect).read(file);
        if (extraction.outcome().status() == Status.FAILED || inspection.isEmpty()) {
            return Map.of();
        }
        Inspector inspector = new Inspector(bytes, inspection.get(), extractor.forms().templates());
        return Map.of(
                Language.EN, explained(inspector, Language.EN),
                Language.ZH, explained(inspector, Language.ZH));
    }

    private static List<String> explained(Inspector inspector, Language language) {
        return inspector.pages() == 0
                ? List.of(inspector.text(0, language))
                : IntStream.rangeClosed(1, inspector.pages())
                        .mapToObj(page -> inspector.text(page, language))
                        .toList();
    }

    private Extraction inspect(byte[] document, String sha256, PageListener pages) {
        bytes = extractor.unlocked(document);
        Inspection seen = extractor.inspect(document, sha256, pages);
        inspection = Optional.of(seen);
        return seen.extraction();
    }

    private boolean show(
            Inspector inspector, String mediaType, Wanted wanted, Target target, int dpi)
            throws InputException, OutputException {
        boolean drawn = true;
        if (inspector.pages() == 0) {
            console.say(mediaType + " has no pages to draw; text only.");
            print(inspector.text(0));
        } else {
            for (int page : wanted.of(inspector.pages())) {
                print(inspector.text(page));
                drawn &= draw(inspector, page, target.of(page), dpi);
            }
        }
        print(inspector.findings());
        return drawn;
    }

    /** Whether the page could be drawn. */
    private boolean draw(Inspector inspector, int page, Path target, int dpi)
            throws OutputException {
        BufferedImage picture;
        try {
            picture = inspector.picture(page, dpi);
        } catch (UnreadableDocumentException e) {
            console.say("page " + page + " of " + file + " cannot be drawn: " + e.getMessage());
            return false;
        } catch (InternalError e) {
            throw new OutputException(
                    "Java finds no font to write codes with ("
                            + e.getMessage()
                            + "). Install fontconfig and some font.");
        }
        save(picture, target);
        console.say("wrote " + target);
        return true;
    }

    private static void save(BufferedImage picture, Path target) throws OutputException {
        AtomicFile.write(
                target,
                AtomicFile.folder(target),
                png -> ImageIO.write(picture, "png", png.stream()));
    }

    private void print(String text) {
        Writer writer = Utf8.writer(console.out());
        try {
            writer.write(ShownText.lines(text));
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
