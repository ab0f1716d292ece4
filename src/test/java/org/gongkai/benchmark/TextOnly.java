package org.gongkai.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The least that a program must do to get at the text of a PDF: the floor for a single start. */
final class TextOnly {

    private TextOnly() {}

    /**
     * Prints the text.
     *
     * @param args a PDF file
     */
    public static void main(String[] args) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(Path.of(args[0])));
                FileOutputStream bytes = new FileOutputStream(FileDescriptor.out);
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            out.print(new PDFTextStripper().getText(document));
        }
    }
}
