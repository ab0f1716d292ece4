package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.recognition.section.BodyNames.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    @ParameterizedTest
    @CsvSource({
        "南山区, 鹤岗市南山区人民政府, SAME",
        "洪泽区人民政府, 淮安市洪泽区人民政府, SAME",
        "万潮镇, 万潮镇人民政府, SAME",
        "打浦桥街道, 上海市黄浦区人民政府打浦桥街道办事处, SAME",
        "沭阳县发改局, 沭阳县发展和改革局, SAME",
        "开发区管委会, 青石开发区管理委员会, SAME",
        "淮安市人民政府, 淮安市人民政府办公室, OFFICE",
        "平潭综合实验区, 平潭综合实验区党工委管委会, OFFICE",
        "平潭区财政金融局, 平潭区财政全融局, SLIP",
        "平潭区财政金融局, 平潭区人民政府, OTHER",
        "高碑店市卫健局, 紫金县卫健局, OTHER",
        "南山区, 福田区, OTHER",
    })
    void relatesTwoNames(String one, String two, Relation relation) {
        assertThat(BodyNames.relation(one, two)).isEqualTo(relation);
        assertThat(BodyNames.relation(two, one)).isEqualTo(relation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "鹤岗市南山区人民政府",
                "上海市人民政府办公厅",
                "国家税务总局青石县税务局",
                "青石县林业局（本级）",
                "青石县工业和信息化局",
                "青石县人民政府门户网站",
                "中共青石县委社会工作部",
                "大庙乡"
            })
    void knowsABody(String name) {
        assertThat(BodyNames.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我局",
                "本机关",
                "全县",
                "区政府",
                "市政府办公室",
                "县",
                "无其他需要报告的事项",
                "门户网站",
                "政府信息公开工作领导小组办公室",
                "http://x"
            })
    void knowsWhatIsNone(String name) {
        assertThat(BodyNames.isName(name)).isFalse();
    }
}
