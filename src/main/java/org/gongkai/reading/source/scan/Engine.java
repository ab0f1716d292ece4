package org.gongkai.reading.source.scan;

import java.nio.file.Path;

/** Tesseract with the languages that are needed, each loaded on first need. Not for threads. */
final class Engine {

    /** Version of Tesseract that comes with the program. */
    static final String VERSION = "5.5.2";

    /** What a cell with figures may hold. */
    private static final String FIGURES = "0123456789.,-";

    private final Path folder;
    private Recogniser latin;
    private Recogniser chineseFigures;
    private Recogniser chinese;

    Engine(Path folder) {
        this.folder = folder;
    }

    /** Reads figures with the model of Latin script, the better one for them. */
    Recogniser figures() {
        if (latin == null) {
            latin = new Recogniser(folder, LanguageData.DIGITS, FIGURES);
        }
        return latin;
    }

    /** Reads figures with another model, which errs elsewhere. */
    Recogniser otherFigures() {
        if (chineseFigures == null) {
            chineseFigures = new Recogniser(folder, LanguageData.CHINESE, FIGURES);
        }
        return chineseFigures;
    }

    /** Reads text. */
    Recogniser chinese() {
        if (chinese == null) {
            chinese = new Recogniser(folder, LanguageData.CHINESE, "");
        }
        return chinese;
    }
}
