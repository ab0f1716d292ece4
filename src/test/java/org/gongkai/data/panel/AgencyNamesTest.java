package org.gongkai.data.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.base.disk.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyNamesTest {

    @TempDir private Path folder;

    @Test
    void onlyWhiteSpaceAndCompatibilityFormsArePassedOver() {
        AgencyNames names = AgencyNames.none();
        assertThat(names.agency("淮安市\u3000人民 政府\n")).isEqualTo("淮安市人民政府");
        assertThat(names.agency("财政局（本级）")).isEqualTo(names.agency("财政局(本级)"));
        assertThat(Set.of(names.agency("淮安市"), names.agency("淮安市人民政府"))).hasSize(2);
        assertThat(names.agency("淮安市人民政府办公室")).isEqualTo("淮安市人民政府办公室");
    }

    @Test
    void theUsersNamesAreUsedAsTheyAreWritten() throws Exception {
        AgencyNames names = read("\uFEFFname,agency,remark\n\n 淮安 市,淮安（本级）,x\n,,\n");
        assertThat(names.agency("淮安市")).isEqualTo("淮安（本级）");
        assertThat(names.agency("淮安(本级)")).isEqualTo("淮安（本级）");
        assertThat(names.unused(Set.of("淮安市 "))).isEmpty();
        assertThat(names.unused(Set.of("宿迁市"))).hasSize(1);
    }

    @Test
    void whatCannotBeUsedIsToldWithLineAndValue() {
        assertRefused("", "line 1 is empty");
        assertRefused("name,body\n甲,乙\n", "line 1 has no column 'agency' but 'name,body'");
        assertRefused("name,agency\n甲,\n", "line 2 has no 'agency' ('甲,')");
        assertRefused("name,agency\n甲,乙,丙\n", "line 2 has '丙' beyond its columns");
        assertRefused("name,agency\n甲,乙\n\n甲 ,丙\n", "line 4 makes '甲' '丙', but line 2");
        assertRefused("name,agency\n甲,乙\n乙,丙\n", "line 2 uses '乙', which line 3 makes '丙'");
        assertRefused("name,agency\n\"甲,乙\n", "cannot be used");
    }

    @Test
    void anotherCharacterSetIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, "name,agency\n甲,乙\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> AgencyNames.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2 is not in UTF-8");
        assertThatThrownBy(() -> AgencyNames.read(folder.resolve("none.csv")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void namesWithAnOfficeBehindThemAreAlike() {
        Set<String> agencies = Set.of("淮安市", "淮安市人民政府", "淮安市人民政府办公室", "淮安", "淮阴", "淮安市财政局");
        assertThat(AgencyNames.alike(new TreeSet<>(agencies)))
                .extracting(found -> found.agency() + "<" + found.finding().actual())
                .containsExactlyInAnyOrder(
                        "淮安市<淮安市人民政府",
                        "淮安市<淮安市人民政府办公室",
                        "淮安市人民政府<淮安市人民政府办公室",
                        "淮安<淮安市人民政府",
                        "淮安<淮安市人民政府办公室");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private AgencyNames read(String text) throws IOException, InputException {
        Path file = folder.resolve("names.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return AgencyNames.read(file);
    }
}
