package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @TempDir private Path temporary;

    private Path folder;

    @BeforeEach
    void canonicalise() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void aFolderIsReadWithAllBelowItInPlainOrder() throws Exception {
        touch("in/b.pdf", "in/B.pdf", "in/a/z.html", "in/a-1.txt", "in/县/报告.doc", "in/noextension");
        assertThat(sources(folder.resolve("in")))
                .containsExactly(
                        "B.pdf", "a-1.txt", "a/z.html", "b.pdf", "noextension", "县/报告.doc");
    }

    @Test
    void litterInAFolderIsPassedOver() throws Exception {
        touch("in/.git/config", "in/.hidden.pdf", "in/~$report.docx", "in/Thumbs.db");
        touch("in/DESKTOP.INI", "in/__MACOSX/a.pdf", "in/.DS_Store", "in/report.pdf");
        assertThat(sources(folder.resolve("in"))).containsExactly("report.pdf");
    }

    @Test
    void aNamedFileIsReadWhateverItsName() throws Exception {
        touch("in/.hidden.pdf");
        assertThat(sources(folder.resolve("in/.hidden.pdf"))).containsExactly(".hidden.pdf");
    }

    @Test
    void aFolderWithALeadingDotIsReadWhenNamed() throws Exception {
        touch(".cache/a.pdf");
        assertThat(sources(folder.resolve(".cache"))).containsExactly("a.pdf");
    }

    @Test
    void namesThatClashBecomeThePathsAsGiven() throws Exception {
        touch("a/x.pdf", "b/x.pdf", "b/y.pdf");
        Path a = folder.resolve("a/x.pdf");
        Path b = folder.resolve("b/x.pdf");
        assertThat(sources(a, b, folder.resolve("b/y.pdf")))
                .containsExactlyInAnyOrder(slashed(a), slashed(b), "y.pdf");
    }

    @Test
    void namesDoNotDependOnTheOrderOfTheInputs() throws Exception {
        touch("a/x.pdf", "b/x.pdf", "a/sub/y.pdf");
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        Path sub = folder.resolve("a/sub");
        List<InputFile> once = find(a, b, sub);
        assertThat(find(sub, b, a)).isEqualTo(once);
        assertThat(once).extracting(InputFile::source).contains("sub/y.pdf").hasSize(3);
    }

    @Test
    void aFileNamedTwiceCountsOnce() throws Exception {
        touch("in/x.pdf");
        Path in = folder.resolve("in");
        assertThat(sources(in, in.resolve("x.pdf"), in.resolve("../in/x.pdf")))
                .containsExactly("x.pdf");
    }

    @Test
    void theOutputFolderWithinTheInputIsNotRead() throws Exception {
        touch("in/x.pdf", "in/out/reports.csv", "in/output/y.pdf");
        InputFiles files =
                InputFiles.find(
                        List.of(folder.resolve("in")), Optional.of(folder.resolve("in/./out")));
        assertThat(files.files())
                .extracting(InputFile::source)
                .containsExactly("output/y.pdf", "x.pdf");
    }

    @Test
    void anInputWithinTheOutputIsPassedOver() throws Exception {
        touch("out/reports.csv", "x.pdf");
        Path out = folder.resolve("out");
        InputFiles files = InputFiles.find(List.of(folder.resolve("x.pdf"), out), Optional.of(out));
        assertThat(files.files()).extracting(InputFile::source).containsExactly("x.pdf");
        assertThat(files.skipped()).extracting(InputFiles.Skipped::path).containsExactly(out);
        assertThatThrownBy(() -> InputFiles.find(List.of(out), Optional.of(out)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Nothing to read: "
                                + out
                                + " lies in the output folder. Choose another folder with -o.");
    }

    @Test
    void theOutputOfAnotherRunIsPassedOver() throws Exception {
        touch(
                "in/a.pdf",
                "in/old/reports/ab/ab.json",
                "in/old/run/sources.txt",
                "in/reports/b.pdf");
        InputFiles files = InputFiles.find(List.of(folder.resolve("in")), Optional.empty());
        assertThat(files.files())
                .extracting(InputFile::source)
                .containsExactly("a.pdf", "reports/b.pdf");
        assertThat(files.skipped())
                .extracting(InputFiles.Skipped::why)
                .containsExactly("it is what this program has made");
        Path old = folder.resolve("in/old");
        assertThatThrownBy(() -> InputFiles.find(List.of(old), Optional.empty()))
                .hasMessageContaining("is what this program has made");
    }

    @Test
    void aMissingInputIsNamed() {
        Path missing = folder.resolve("none.pdf");
        assertThatThrownBy(() -> find(missing))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "No such file or folder: " + missing + ". Check the name and the folder.");
    }

    @Test
    void aFolderWithoutDocumentsIsNamed() throws Exception {
        touch("in/.hidden");
        assertThatThrownBy(() -> find(folder.resolve("in")))
                .isInstanceOf(InputException.class)
                .hasMessage("No document found in " + folder.resolve("in") + ".");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreFollowedButNotInACircle() throws Exception {
        touch("in/x.pdf", "in/inside/y.pdf");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/other"), folder.resolve("in/inside"));
        Files.createSymbolicLink(folder.resolve("in/again.pdf"), folder.resolve("in/x.pdf"));
        Files.createSymbolicLink(folder.resolve("in/broken.pdf"), folder.resolve("nothing"));
        assertThat(sources(folder.resolve("in")))
                .containsExactly("again.pdf", "broken.pdf", "inside/y.pdf", "other/y.pdf", "x.pdf");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadOutAreFollowedOnRequestAlone() throws Exception {
        touch("in/x.pdf", "elsewhere/y.pdf", "index/z.pdf");
        Path in = Files.createSymbolicLink(folder.resolve("named"), folder.resolve("in"));
        Path file =
                Files.createSymbolicLink(in.resolve("y.pdf"), folder.resolve("elsewhere/y.pdf"));
        Path dir = Files.createSymbolicLink(in.resolve("other"), folder.resolve("index"));
        InputFiles unasked = InputFiles.find(List.of(in), Optional.empty());
        assertThat(unasked.files()).extracting(InputFile::source).containsExactly("x.pdf");
        assertThat(unasked.skipped())
                .extracting(InputFiles.Skipped::path)
                .containsExactlyInAnyOrder(file, dir);
        assertThat(InputFiles.find(List.of(in), Optional.empty(), true).files())
                .extracting(InputFile::source)
                .containsExactly("other/z.pdf", "x.pdf", "y.pdf");
        assertThat(sources(file)).containsExactly("y.pdf");
    }

    private List<String> sources(Path... inputs) throws InputException {
        return find(inputs).stream().map(InputFile::source).toList();
    }

    private static List<InputFile> find(Path... inputs) throws InputException {
        return InputFiles.find(List.of(inputs), Optional.empty()).files();
    }

    private static String slashed(Path path) {
        return NameText.of(path);
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
