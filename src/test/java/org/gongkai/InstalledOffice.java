package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.reading.print.PagePrinter;

/**
 * LibreOffice of the machine, which tests let open and save documents. Where {@code GONGKAI_OFFICE}
 * is {@code required} it must be there, else they are left out.
 */
public final class InstalledOffice {

    private InstalledOffice() {}

    /**
     * Lets it save a document in another format.
     *
     * @param folder for its profile and for what it says, in {@code office.log}
     * @param format as {@code --convert-to} takes it
     * @param target folder of the result
     */
    public static void convert(Path folder, Path document, String format, Path target)
            throws IOException, InterruptedException {
        convert(folder, List.of(document), format, target);
    }

    /** The same of several documents at once. */
    public static void convert(Path folder, List<Path> documents, String format, Path target)
            throws IOException, InterruptedException {
        boolean there = PagePrinter.OFFICE.isInstalled();
        if (!there && "required".equals(System.getenv("GONGKAI_OFFICE"))) {
            throw new AssertionError("soffice is required but not on the PATH");
        }
        if (!there) {
            System.err.println("left out: no soffice on the PATH (Debian: libreoffice-calc).");
        }
        assumeTrue(there, "left out: no soffice on the PATH");
        List<String> command = new ArrayList<>();
        command.add("soffice");
        command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
        command.addAll(List.of("--headless", "--convert-to", format));
        command.addAll(List.of("--outdir", target.toString()));
        documents.forEach(document -> command.add(document.toString()));
        Process office =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("office.log").toFile())
                        .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }
}
