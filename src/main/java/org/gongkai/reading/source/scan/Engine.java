package org.gongkai.reading.source.scan;

import java.nio.file.Path;
import java.util.Optional;

/** Tesseract with the languages that are needed, each loaded on first need. Not for threads. */
final class Engine {

    /** Version of Tesseract that comes with the program. */
    static final String VERSION = "5.5.2";

    /** What a cell with figures may hold. */
    private static final String FIGURES = "0123456789.,-";

    private final Path folder;
    private final Confusions confusions;
    private Optional<Recogniser> latin = Optional.empty();
    private Optional<Recogniser> chineseFigures = Optional.empty();
    private Optional<Recogniser> chinese = Optional.empty();

    Engine(Path folder, Confusions confusions) {
        this.folder = folder;
        this.confusions = confusions;
    }

    /** Reads figures with the model of Latin script, the better one for them. */
    Recogniser figures() {
        latin = latin.or(() -> Optional.of(new Recogniser(folder, LanguageData.DIGITS, FIGURES)));
        return latin.get();
    }

    /** Reads figures with another model, which errs elsewhere. */
    Recogniser otherFigures() {
        chineseFigures =
                chineseFigures.or(
                        () -> Optional.of(new Recogniser(folder, LanguageData.CHINESE, FIGURES)));
        return chineseFigures.get();
    }

    /** How often the ways of reading take one character for another. */
    Confusions confusions() {
        return confusions;
    }

    /** Reads text. */
    Recogniser chinese() {
        chinese = chinese.or(() -> Optional.of(new Recogniser(folder, LanguageData.CHINESE, "")));
        return chinese.get();
    }
}
