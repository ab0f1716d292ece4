package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden",
                "a/.git/b.pdf",
                "~$report.docx",
                "a/Thumbs.db",
                "__MACOSX/a/b.pdf",
                "DESKTOP.INI"
            })
    void whatSystemsLeaveBehindIsPassedOver(String file) {
        assertThat(FolderRules.isPassedOver(file, name -> false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "_a/b", "a/b.c/d", "run/a.pdf", "index.csv", "a..b/c~$"})
    void everythingElseCounts(String file) {
        assertThat(FolderRules.isPassedOver(file, name -> false)).isFalse();
    }

    @Test
    void thePapersOfFetchingArePassedOverWhereTheirJournalIs() {
        Set<String> files = Set.of("x/run/fetched.journal", "x/index.csv", "y/index.csv");
        assertThat(FolderRules.isPassedOver("x/run/log.txt", files::contains)).isTrue();
        assertThat(FolderRules.isPassedOver("x/index.csv", files::contains)).isTrue();
        assertThat(FolderRules.isPassedOver("x/a.warc.gz.unknown2", files::contains)).isTrue();
        assertThat(FolderRules.isPassedOver("x/a.warc.gz", files::contains)).isFalse();
        assertThat(FolderRules.isPassedOver("y/index.csv", files::contains)).isFalse();
    }
}
