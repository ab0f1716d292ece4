package org.gongkai.recognition.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.gongkai.model.Locality;
import org.gongkai.recognition.division.DivisionReader.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionReaderTest {

    private final DivisionReader reader = new DivisionReader();

    @ParameterizedTest
    @CsvSource({
        "淮安市洪泽区人民政府, 2024, 320813, 江苏省, 淮安市, 洪泽区, COUNTY, 人民政府",
        "洪泽县人民政府, 2013, 320829, 江苏省, 淮安市, 洪泽县, COUNTY, 人民政府",
        "江苏省人民政府办公厅, 2024, 320000, 江苏省, , , PROVINCE, 人民政府办公厅",
        "北京市东城区教育局, 2024, 110101, 北京市, 北京市, 东城区, COUNTY, 教育局",
        "北京市人民政府, 2024, 110000, 北京市, 北京市, , PROVINCE, 人民政府",
        "仙桃市民政局, 2024, 429004, 湖北省, , 仙桃市, COUNTY, 民政局",
        "延边朝鲜族自治州人民政府, 2024, 222400, 吉林省, 延边朝鲜族自治州, , CITY, 人民政府",
        "延边州财政局, 2024, 222400, 吉林省, 延边朝鲜族自治州, , CITY, 财政局",
        "环江县教育局, 2024, 451226, 广西壮族自治区, 河池市, 环江毛南族自治县, COUNTY, 教育局",
        "锡林郭勒盟行政公署, 2024, 152500, 内蒙古自治区, 锡林郭勒盟, , CITY, 行政公署",
        "太仆寺旗人民政府, 2024, 152527, 内蒙古自治区, 锡林郭勒盟, 太仆寺旗, COUNTY, 人民政府",
        "沭阳发改局, 2024, 321322, 江苏省, 宿迁市, 沭阳县, COUNTY, 发改局",
        "吉林省吉林市统计局, 2024, 220200, 吉林省, 吉林市, , CITY, 统计局",
        "吉林省市场监督管理厅, 2024, 220000, 吉林省, , , PROVINCE, 市场监督管理厅",
        "上海市黄浦区人民政府打浦桥街道办事处, 2025, 310101021, 上海市, 上海市, 黄浦区, OFFICE, 街道办事处",
        "竹山县大庙乡人民政府, 2024, 420323202, 湖北省, 十堰市, 竹山县, TOWNSHIP, 人民政府",
        "东莞市石碣镇人民政府, 2024, 441900101, 广东省, 东莞市, , TOWNSHIP, 人民政府",
        "外交部, 2024, , , , , MINISTRY, 外交部",
        "国家档案局办公室, 2024, , , , , MINISTRY, 国家档案局办公室",
        "国家税务总局沭阳县税务局, 2024, 321322, 江苏省, 宿迁市, 沭阳县, COUNTY, 国家税务总局税务局",
        "中国证券监督管理委员会江苏监管局, 2024, 320000, 江苏省, , , PROVINCE, 中国证券监督管理委员会监管局",
        "淮安经济技术开发区管理委员会, 2024, 320871, 江苏省, 淮安市, 淮安经济技术开发区, OFFICE, 管理委员会",
        "泰州市高新区管委会, 2024, , 江苏省, 泰州市, , OFFICE, 高新区管委会",
        "浦东新区人民政府, 2024, 310115, 上海市, 上海市, 浦东新区, COUNTY, 人民政府",
        "平潭综合实验区, 2024, , 福建省, 福州市, 平潭县, OFFICE, 综合实验区",
        "新疆生产建设兵团, 2024, , 新疆维吾尔自治区, , , PROVINCE, 新疆生产建设兵团",
        "新疆生产建设兵团第八师石河子市, 2024, 659001, 新疆维吾尔自治区, , 石河子市, COUNTY, 新疆生产建设兵团第八师石河子市",
        "巢湖市人民政府, 2009, 341400, 安徽省, 巢湖市, , CITY, 人民政府",
        "巢湖市人民政府, 2019, 340181, 安徽省, 合肥市, 巢湖市, COUNTY, 人民政府",
        "乾縣人民政府, 2019, 610424, 陕西省, 咸阳市, 乾县, COUNTY, 人民政府",
        "中山大学, 2020, , , , , , 中山大学",
        "东方航空公司, 2020, , , , , , 东方航空公司",
        "远山县林业局, 2020, , , , , COUNTY, 林业局",
        "淮安市洪译区人民政府, 2020, , 江苏省, 淮安市, , COUNTY, 人民政府",
        "淮安市市区交通管理局, 2020, 320800, 江苏省, 淮安市, , CITY, 市区交通管理局",
        "淮安市社区服务中心, 2020, 320800, 江苏省, 淮安市, , CITY, 社区服务中心",
    })
    void placesABody(
            String agency,
            int year,
            String division,
            String province,
            String city,
            String county,
            Locality.Level level,
            String body) {
        Locality where = reader.read(agency, OptionalInt.of(year), Context.NONE);
        assertThat(where.division()).isEqualTo(text(division));
        assertThat(List.of(where.province(), where.city(), where.county()))
                .containsExactly(text(province), text(city), text(county));
        assertThat(where.level().orElse(null)).isEqualTo(level);
        assertThat(where.body()).isEqualTo(body);
        assertThat(where.candidates()).isEmpty();
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void leavesOpenWhatSeveralPlacesAreCalled() {
        Locality where = reader.read("鼓楼区教育局", OptionalInt.of(2020), Context.NONE);
        assertThat(where.candidates()).containsExactly("320106", "320302", "350102", "410204");
        assertThat(where.division()).isEmpty();
        assertThat(where.city()).isEmpty();
        assertThat(where.county()).isEqualTo("鼓楼区");
    }

    @ParameterizedTest
    @CsvSource({
        "地址：南京市汉中路, , 320106",
        "江苏省人民政府门户网站, , ''",
        ", 按照开封市人民政府的要求, 410204",
        ", 按照开封市人民政府的要求，赴徐州市学习, ''",
        ", 福州市鼓楼区和徐州市的来信, 350102",
    })
    void letsTheDocumentDecide(String near, String prose, String division) {
        Context context = new Context(List.of(text(near)), List.of(text(prose)));
        Locality where = reader.read("鼓楼区教育局", OptionalInt.of(2020), context);
        assertThat(where.division()).isEqualTo(division);
    }

    @ParameterizedTest
    @CsvSource({
        "江苏省/南京市/鼓楼区2020.pdf, , 320106",
        "2020/gulou.pdf, 3503, ''",
        "2020/gulou.pdf, 3501, 350102",
    })
    void letsTheFolderDecide(String source, String around, String division) {
        OptionalInt year = OptionalInt.of(2020);
        Locality open = reader.read("鼓楼区教育局", year, Context.NONE);
        List<String> cities = around == null ? List.of() : List.of(around);
        assertThat(reader.narrowed(open, year, source, cities).division()).isEqualTo(division);
    }

    @Test
    void knowsWhatLooksAlike() {
        assertThat(reader.isKnown("洪译区人民政府")).isFalse();
        assertThat(reader.alike("洪译区人民政府")).contains("洪泽区");
    }
}
