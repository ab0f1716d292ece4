package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the libraries alone that a user of the artifact gets, documents are read as ever. */
class LibraryTest {

    /** Jars that one dependency may cost, the artifact itself among them. */
    private static final int MOST = 20;

    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "(?s)<dependency>.*?<artifactId>([^<]+)</artifactId>(.*?)</dependency>");

    /** What docs/library.md says of documents that need more. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z, ]+) \\| (`.+`) \\|$");

    private static final Pattern ARTIFACT = Pattern.compile("`[^:`]+:([^:`]+):([^:`]+)`");

    @TempDir private Path folder;

    @Test
    void theArtifactBringsFewLibrariesAndNoLog() throws IOException {
        assertThat(brought()).hasSizeLessThan(MOST);
        assertThat(brought()).doesNotContain("slf4j-nop", "log4j-to-slf4j", "picocli", "tesseract");
    }

    @Test
    void whatItBringsReadsTheUsualDocuments() throws Exception {
        readAlike(brought(), List.of("pdf", "html", "docx", "odt", "epub", "txt", "xml"), 3);
    }

    /** Expects the records of the complete program. */
    private void readAlike(List<String> jars, List<String> kinds, int most) throws Exception {
        Map<Path, String> records = new LinkedHashMap<>();
        LibraryProbe whole = new LibraryProbe();
        for (String kind : kinds) {
            documents(kind).stream()
                    .limit(most)
                    .forEach(document -> records.put(document, whole.apply(document)));
        }
        assertThat(records).hasSizeGreaterThanOrEqualTo(kinds.size());
        ClassLoader here = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = loader(jars)) {
            Function<Path, String> probe = probe(loader);
            records.forEach(
                    (document, record) ->
                            assertThat(probe.apply(document))
                                    .as("%s", document)
                                    .isEqualTo(record)
                                    .doesNotContain("unsupported-type"));
        } finally {
            Thread.currentThread().setContextClassLoader(here);
        }
    }

    @Test
    void aDocumentThatNeedsMoreSaysWhatAndIsReadWithIt() throws Exception {
        List<Need> needs = needs();
        assertThat(needs.stream().flatMap(need -> need.kinds().stream()))
                .contains("doc", "xls", "xlsx", "pptx", "rtf", "eml", "mhtml");
        ClassLoader here = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = loader(brought())) {
            Function<Path, String> probe = probe(loader);
            for (Need need : needs) {
                String one =
                        "the library [a-z0-9.-]+:(" + String.join("|", need.artifacts()) + ") is";
                for (String kind : need.kinds()) {
                    assertThat(probe.apply(documents(kind).get(0)))
                            .as(kind)
                            .contains("\"reason\": \"unsupported-type\"")
                            .containsPattern(one);
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(here);
        }
        for (Need need : needs) {
            List<String> jars = new ArrayList<>(brought());
            jars.addAll(need.artifacts());
            readAlike(jars, need.kinds(), 1);
        }
    }

    @Test
    void thePageNamesTheVersionsThatAreTested() throws IOException {
        ARTIFACT.matcher(Files.readString(Path.of("docs/library.md")))
                .results()
                .forEach(
                        it ->
                                assertThat(jar(it.group(1).replace("-platform", "")))
                                        .contains("-" + it.group(2) + ".jar"));
    }

    /** Names of the artifacts that come with ours. */
    private static List<String> brought() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String managed = "</dependencyManagement>";
        String own = pom.substring(pom.indexOf(managed) + managed.length(), pom.indexOf("<build>"));
        return DEPENDENCY
                .matcher(own)
                .results()
                .filter(
                        it ->
                                !Pattern.matches(
                                        "(?s).*<(optional>true|scope>(test|provided))<.*",
                                        it.group(2)))
                .map(it -> it.group(1))
                .toList();
    }

    /**
     * What documents need.
     *
     * @param kinds endings of their names
     * @param artifacts that have to be added
     */
    private record Need(List<String> kinds, List<String> artifacts) {}

    private static List<Need> needs() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/library.md")))
                .results()
                .map(row -> new Need(List.of(row.group(1).split(", ")), artifacts(row)))
                .toList();
    }

    private static List<String> artifacts(MatchResult row) {
        return ARTIFACT.matcher(row.group(2)).results().map(it -> it.group(1)).toList();
    }

    private List<Path> documents(String kind) throws IOException {
        if (kind.equals("pptx")) {
            return List.of(slides());
        }
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            return files.filter(file -> file.toString().endsWith("." + kind))
                    .filter(file -> !file.toString().contains("hostile"))
                    .sorted()
                    .toList();
        }
    }

    private Path slides() throws IOException {
        Path file = folder.resolve("slides.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFTable table = show.createSlide().createTable(2, 2);
            table.getCell(0, 0).setText("项目");
            table.getCell(1, 1).setText("12");
            show.write(out);
        }
        return file;
    }

    private static URLClassLoader loader(List<String> artifacts) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String place : List.of("target/classes", "target/test-classes")) {
            urls.add(Path.of(place).toUri().toURL());
        }
        for (String artifact : artifacts) {
            urls.add(Path.of(jar(artifact)).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static String jar(String artifact) {
        Pattern file =
                Pattern.compile(".*[/\\\\]" + Pattern.quote(artifact) + "-[0-9.]+[^/\\\\]*\\.jar");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> file.matcher(it).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
    }

    @SuppressWarnings("unchecked")
    private static Function<Path, String> probe(ClassLoader loader)
            throws ReflectiveOperationException {
        // As in a program of its own, where libraries look for their services here.
        Thread.currentThread().setContextClassLoader(loader);
        return (Function<Path, String>)
                loader.loadClass("org.gongkai.LibraryProbe").getConstructor().newInstance();
    }
}
