package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.model.FormException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {

    @TempDir private Path folder;

    private String shipped;

    @BeforeEach
    void read() throws IOException {
        shipped =
                Files.readString(
                        Path.of("src/main/resources/org/gongkai/forms/local2008_dingxi.yaml"));
    }

    @Test
    void theSameFormsHaveTheSameDigest() throws Exception {
        assertThat(Extractor.builder().build().forms().digest())
                .matches("[0-9a-f]{16}")
                .isEqualTo(Extractor.builder().build().forms().digest())
                .isEqualTo(digestWith("another name.yaml", shipped));
    }

    @Test
    void aChangeOfOneLetterIsAnotherDigest() throws Exception {
        assertThat(digestWith("a.yaml", shipped + "#\n"))
                .isNotEqualTo(Extractor.builder().build().forms().digest());
    }

    @Test
    void anAddedFormIsAnotherDigest() throws Exception {
        assertThat(digestWith("a.yaml", shipped.replaceFirst("(?m)^id: .*$", "id: mine")))
                .isNotEqualTo(Extractor.builder().build().forms().digest());
    }

    private String digestWith(String name, String form) throws IOException, FormException {
        Files.writeString(folder.resolve(name), form);
        return Extractor.builder().forms(folder).build().forms().digest();
    }
}
