package org.gongkai.data.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.gongkai.model.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CsvFileTest {

    private static final String ID = "0123456789abcdef";

    /** What users' scripts know; others may come behind. */
    @Test
    void theColumnsAreThoseOfTheContract() {
        assertColumns(
                CsvFile.CELLS,
                "report,source,agency,year,table,row,column,form,value,raw,state,unit,page,x,y,"
                        + "width,height,method,flags,order,raw_label,value_std,proven");
        assertColumns(
                CsvFile.REPORTS,
                "report,source,media_type,bytes,pages,status,reason,title,agency,year,"
                        + "period_start,period_end,published,forms,cells,flagged,message,"
                        + "sums_held,sums_open,sums_broken,parent,duplicate_of,"
                        + "division,province,city,county,level,body,metadata_flags");
        assertColumns(
                CsvFile.FINDINGS,
                "report,source,code,severity,table,row,column,expected,actual,message");
        assertColumns(CsvFile.SECTIONS, "report,source,order,level,number,code,heading,page,text");
    }

    private static void assertColumns(CsvFile file, String published) {
        assertThat(file.columns()).startsWith(published.split(","));
        assertThat(file.header()).isEqualTo(String.join(",", file.columns()) + "\n");
    }

    @Test
    void aNumberIsWrittenPlainWithItsPlaceAndFlags() {
        assertThat(csv(CsvFile.CELLS, "县/a.pdf", Samples.report()).lines().toList().get(1))
                .startsWith(
                        ID
                                + ",县/a.pdf,某县人民政府,2024,requests,granted,natural_person,gov2021,"
                                + "-18,-18,number,件,3,72.25,100,20.5,0.07,ruled,row-sum,1,");
    }

    @Test
    void aLineThatTheFormLacksHasItsLabelForACode() {
        String label = "3.其他人员数,\"等\"";
        List<CsvRecord> rows =
                read(csv(CsvFile.CELLS, "a", Samples.withOtherLines(label))).subList(1, 4);
        assertThat(rows.stream().map(row -> row.getField(4) + "." + row.getField(5)))
                .containsExactly("statistics.requests", "statistics.", "requests.granted");
        assertThat(rows.stream().map(row -> row.getField(19) + " " + row.getField(20)))
                .containsExactly("1 ", "2 " + label, "3 ");
        assertThat(rows.get(1).getField(6)).isEqualTo("count");
        assertThat(rows.get(1).getField(9)).isEqualTo("—");
    }

    @Test
    void whatIsNotANumberHasNoValueAndKeepsItsState() {
        List<CsvRecord> rows = read(csv(CsvFile.CELLS, "a", Samples.report()));
        assertThat(rows.stream().skip(1).map(row -> row.getField(8) + "|" + row.getField(10)))
                .containsExactly(
                        "-18|number",
                        "96171.6|number",
                        "|blank",
                        "|dash",
                        "|text",
                        "|unreadable",
                        "|missing");
        assertThat(rows.get(7).getFields().subList(12, 17)).containsOnly("");
    }

    @Test
    void aReportCountsItsCellsAndFlagsAndNamesItsForms() {
        CsvRecord row = read(csv(CsvFile.REPORTS, "a", Samples.report())).get(1);
        assertThat(row.getFields())
                .startsWith(
                        ID,
                        "a",
                        "application/pdf",
                        "12345",
                        "7",
                        "review",
                        "",
                        "某县人民政府",
                        "某县人民政府",
                        "2024",
                        "2024-01-01",
                        "2024-12-31",
                        "2025-01-20",
                        "requests=gov2021;review=gov2019",
                        "6",
                        "2",
                        "",
                        "30",
                        "2",
                        "1",
                        "");
    }

    @Test
    void aDocumentFromAnArchiveNamesIt() {
        Source source = new Source("a.zip!/b.pdf", "0123456789abcdef");
        CsvRecord row = read(CsvFile.REPORTS.lines(source, Samples.report())).get(0);
        assertThat(row.getField(1)).isEqualTo("a.zip!/b.pdf");
        assertThat(row.getField(CsvFile.REPORTS.columns().indexOf("parent")))
                .isEqualTo("0123456789abcdef");
    }

    @Test
    void sectionsComeParentsFirstWithTheirParagraphsJoinedByLineBreaks() {
        List<CsvRecord> rows = read(csv(CsvFile.SECTIONS, "a", Samples.odd("标题")));
        assertThat(rows.get(1).getFields())
                .startsWith(ID, "a", "1", "1", "一", "overview", "标题", "1", "标题\nx");
        assertThat(rows.get(2).getFields())
                .startsWith(
                        ID, "a", "2", "2", "（二）".replace('二', '一'), "", "标题", "2", "第一段\n第二段标题");
        assertThat(rows.get(3).getFields()).startsWith(ID, "a", "3", "2", "（二）", "", "", "", "");
    }

    @Test
    void findingsNameTheirSubject() {
        List<CsvRecord> rows = read(csv(CsvFile.FINDINGS, "a", Samples.odd("4")));
        assertThat(rows.get(1).getFields())
                .startsWith(
                        ID,
                        "a",
                        "row-sum",
                        "error",
                        "requests",
                        "granted",
                        "",
                        "5",
                        "4",
                        "The row granted adds up to 5; 4");
    }

    @ParameterizedTest
    @FieldSource("org.gongkai.data.write.Samples#ODD")
    void oddNamesAndTextsSurvive(String text) {
        List<CsvRecord> reports = read(csv(CsvFile.REPORTS, text, Samples.odd(text)));
        assertThat(reports).hasSize(2);
        assertThat(reports.get(1).getField(1)).isEqualTo(text);
        assertThat(reports.get(1).getField(16)).isEqualTo(text);
        List<CsvRecord> cells = read(csv(CsvFile.CELLS, text, Samples.odd(text)));
        assertThat(cells).hasSize(8);
        assertThat(cells.get(2).getField(9)).isEqualTo(text);
        List<CsvRecord> sections = read(csv(CsvFile.SECTIONS, text, Samples.odd(text)));
        assertThat(sections.get(1).getField(8)).isEqualTo(text + "\nx");
    }

    @Test
    void onlyFieldsThatNeedQuotesHaveThem() {
        String csv = csv(CsvFile.REPORTS, "=1 'x' \\ ; 报告.pdf", Samples.report());
        assertThat(csv).doesNotContain("\"").contains("=1 'x' \\ ; 报告.pdf");
        assertThat(csv(CsvFile.REPORTS, "a\rb", Samples.report())).contains(",\"a\rb\",");
        assertThat(csv(CsvFile.REPORTS, "a\"b", Samples.report())).contains(",\"a\"\"b\",");
    }

    @Test
    void aFailureOfTheOutputIsNotSwallowed() {
        Writer full =
                new Writer() {
                    @Override
                    public void write(char[] text, int start, int length) throws IOException {
                        throw new IOException("no room");
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> new CsvTable().write(List.of(List.of("a")), full))
                .hasMessage("no room");
    }

    private static String csv(CsvFile file, String source, Extraction extraction) {
        return file.header() + file.lines(Source.file(source), extraction);
    }

    private static List<CsvRecord> read(String csv) {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv).stream().toList();
    }
}
