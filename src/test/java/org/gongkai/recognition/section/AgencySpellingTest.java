package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Block;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.Fact;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Method;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencySpellingTest {

    private static final Place PLACE = new Place(1, new Box(90, 70, 400, 30));

    private static Outline scanned(String title, String prose) {
        List<Block> blocks =
                Stream.of(
                                title,
                                "统计期限为2024年1月1日至2024年12月31日。",
                                "一、总体情况",
                                prose,
                                "二、主动公开政府信息情况",
                                "三、收到和处理政府信息公开申请情况")
                        .<Block>map(text -> Paragraph.body(text, PLACE))
                        .toList();
        Finding read = FindingCode.PAGE_SCANNED.on(CellKey.DOCUMENT, "", "1", "page 1", List.of());
        return Sample.outliner().outline(new FlowDocument(blocks, 1, List.of(), List.of(read)));
    }

    @Test
    void holdsAMisreadPlaceAgainstTheOthers() {
        Outline outline = scanned("洪译区人民政府2024年政府信息公开工作年度报告", "洪泽区公开信息。洪泽区办理申请，洪泽区监督。");
        Fact agency =
                outline.metadata().facts().stream()
                        .filter(fact -> fact.name().equals("agency"))
                        .findFirst()
                        .orElseThrow();
        assertThat(agency.raw()).isEqualTo("洪译区人民政府");
        assertThat(agency.source()).isEqualTo("title");
        assertThat(agency.method()).hasValue(Method.OCR);
        assertThat(agency.place()).isEqualTo(PLACE);
        assertThat(agency.flags()).containsExactly("agency-doubtful");
        assertThat(agency.candidates()).contains("洪泽区人民政府");
        assertThat(outline.metadata().where().division()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "洪泽区人民政府, 做好公开。, false",
        "淮安市洪泽区人民政府, 做好公开。, false",
        "淮安市洪译区人民政府, 做好公开。, true",
        "柳泉市教育局, 做好公开。, true",
        "柳泉市教育局, 柳泉市教育局做好公开。, true",
        "洪泽区教育局, 洪泽区教育局做好公开。, false",
        "临沐县财政局, 临沐县财政局做好公开。, true",
        "洪泽区财正局, 做好公开。, true",
    })
    void doubtsWhatNothingConfirms(String agency, String prose, boolean doubtful) {
        Outline outline = scanned(agency + "2024年政府信息公开工作年度报告", prose);
        assertThat(outline.metadata().agency()).isEqualTo(agency);
        assertThat(
                        outline.findings().stream()
                                .map(Finding::code)
                                .toList()
                                .contains("agency-doubtful"))
                .isEqualTo(doubtful);
    }
}
