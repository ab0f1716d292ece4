package org.gongkai.reading.print;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs of this machine that draw documents as a person sees them, to a PDF.
 *
 * <pre>{@code
 * byte[] pdf = PagePrinter.OFFICE.print(bytes, "application/msword");
 * }</pre>
 *
 * <p>Each document is drawn in a folder of its own, by a process of its own, and both are gone
 * afterwards. Nothing is fetched from the network: what is asked for there is sent to a port where
 * nobody listens, and scripts do not run. May be used by several threads.
 */
public enum PagePrinter {
    /** LibreOffice: Word, Excel, OpenDocument, RTF. */
    OFFICE(
            List.of("soffice", "libreoffice"),
            "LibreOffice (soffice)",
            Map.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "docx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "xlsx",
                    "application/msword",
                    "doc",
                    "application/vnd.ms-excel",
                    "xls",
                    "application/rtf",
                    "rtf",
                    "application/vnd.oasis.opendocument.text",
                    "odt",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "ods")) {
        @Override
        List<String> command(Path folder, Path document, Path pdf) {
            return List.of(
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--norestore",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    document.toString());
        }
    },
    /** Chromium: HTML. */
    BROWSER(
            List.of("chromium", "chromium-browser", "google-chrome"),
            "Chromium",
            Map.of("text/html", "html", "application/xhtml+xml", "xhtml")) {
        @Override
        List<String> command(Path folder, Path document, Path pdf) throws IOException {
            Path settings = Files.createDirectories(folder.resolve("profile/Default"));
            Files.writeString(settings.resolve("Preferences"), NO_SCRIPTS);
            List<String> arguments = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                // It refuses to start otherwise.
                arguments.add("--no-sandbox");
            }
            arguments.addAll(
                    List.of(
                            "--headless=new",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--no-pdf-header-footer",
                            "--proxy-server=" + NOBODY,
                            "--proxy-bypass-list=<-loopback>",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "--print-to-pdf=" + pdf,
                            document.toUri().toString()));
            return arguments;
        }
    };

    /** The discard port of this machine. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final String NO_SCRIPTS =
            "{\"profile\":{\"default_content_setting_values\":{\"javascript\":2}}}";

    /** Seconds; LibreOffice makes a new profile each time, which takes some five. */
    private static final long LIMIT = 50;

    /** Tries to delete a folder in which a process that was killed may write for a moment yet. */
    private static final int DELETIONS = 20;

    // Collections that cannot change, which no annotation tells.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> endings;

    PagePrinter(List<String> names, String title, Map<String, String> endings) {
        this.names = names;
        this.title = title;
        this.endings = endings;
    }

    abstract List<String> command(Path folder, Path document, Path pdf) throws IOException;

    /** As people write it: {@code office}, {@code browser}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The program's name for a message. */
    public String title() {
        return title;
    }

    /** Whether it draws documents of a media type. */
    public boolean draws(String mediaType) {
        return endings.containsKey(mediaType);
    }

    /** Whether the program is on this machine. */
    public boolean isInstalled() {
        return program().isPresent();
    }

    private Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Draws a document.
     *
     * @param mediaType one that it {@link #draws}
     * @return a PDF
     * @throws PrintException when the program is not installed, takes too long or makes none
     */
    public byte[] print(byte[] document, String mediaType) throws PrintException {
        Path program =
                program().orElseThrow(() -> new PrintException(title + " is not on the PATH"));
        return print(program, document, mediaType, LIMIT);
    }

    /** The same by a program that is there, within so many seconds. */
    byte[] print(Path program, byte[] document, String mediaType, long limit)
            throws PrintException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("gongkai-print").toRealPath();
            Path file = folder.resolve("document." + endings.get(mediaType));
            Path pdf = folder.resolve("document.pdf");
            Files.write(file, document);
            List<String> line = new ArrayList<>(List.of(program.toString()));
            line.addAll(command(folder, file, pdf));
            run(folder, line, limit);
            if (!Files.isRegularFile(pdf)) {
                throw new PrintException(title + " made no PDF of it");
            }
            return Files.readAllBytes(pdf);
        } catch (IOException e) {
            throw new PrintException(title + " could not be run: " + e.getMessage());
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private void run(Path folder, List<String> line, long limit)
            throws IOException, PrintException {
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        for (String proxy : List.of("http_proxy", "https_proxy", "ftp_proxy")) {
            builder.environment().put(proxy, NOBODY);
        }
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit, TimeUnit.SECONDS)) {
                throw new PrintException(title + " took longer than " + limit + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrintException(title + " was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) {
        for (int i = 0; i < DELETIONS && Files.exists(folder); i++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
