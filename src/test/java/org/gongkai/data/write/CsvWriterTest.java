package org.gongkai.data.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CsvWriterTest {

    private static final String ID = "0123456789abcdef";

    @Test
    void theColumnsAreThoseOfTheContract() throws IOException {
        Extraction nothing = Samples.with(new Outcome(Status.FAILED, Reason.DAMAGED, ""));
        assertThat(csv(CsvFile.CELLS, "a", nothing))
                .isEqualTo(
                        "report,source,agency,year,table,row,column,form,value,raw,state,unit,"
                                + "page,x,y,width,height,method,flags,order,raw_label\n");
        assertThat(csv(CsvFile.REPORTS, "a", nothing))
                .startsWith(
                        "report,source,media_type,bytes,pages,status,reason,title,agency,year,"
                                + "period_start,period_end,published,forms,cells,flagged,message,"
                                + "sums_held,sums_open,sums_broken,parent\n");
        assertThat(csv(CsvFile.FINDINGS, "a", nothing))
                .isEqualTo(
                        "report,source,code,severity,table,row,column,expected,actual,message\n");
        assertThat(csv(CsvFile.SECTIONS, "a", nothing))
                .isEqualTo("report,source,order,level,number,code,heading,page,text\n");
    }

    @Test
    void aNumberIsWrittenPlainWithItsPlaceAndFlags() throws IOException {
        assertThat(csv(CsvFile.CELLS, "县/a.pdf", Samples.report()).lines().toList().get(1))
                .isEqualTo(
                        ID
                                + ",县/a.pdf,某县人民政府,2024,requests,granted,natural_person,gov2021,"
                                + "-18,-18,number,件,3,72.25,100,20.5,0.07,ruled,row-sum,1,");
    }

    @Test
    void aLineThatTheFormLacksHasItsLabelForACode() throws IOException {
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
    void whatIsNotANumberHasNoValueAndKeepsItsState() throws IOException {
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
    void aReportCountsItsCellsAndFlagsAndNamesItsForms() throws IOException {
        CsvRecord row = read(csv(CsvFile.REPORTS, "a", Samples.report())).get(1);
        assertThat(row.getFields())
                .containsExactly(
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
    void aDocumentFromAnArchiveNamesIt() throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(CsvFile.REPORTS, out)
                .write(new Source("a.zip!/b.pdf", "0123456789abcdef"), Samples.report());
        CsvRecord row = read(out.toString()).get(1);
        assertThat(row.getField(1)).isEqualTo("a.zip!/b.pdf");
        assertThat(row.getField(row.getFieldCount() - 1)).isEqualTo("0123456789abcdef");
    }

    @Test
    void sectionsComeParentsFirstWithTheirParagraphsJoinedByLineBreaks() throws IOException {
        List<CsvRecord> rows = read(csv(CsvFile.SECTIONS, "a", Samples.odd("标题")));
        assertThat(rows.get(1).getFields())
                .containsExactly(ID, "a", "1", "1", "一", "overview", "标题", "1", "标题\nx");
        assertThat(rows.get(2).getFields())
                .containsExactly(
                        ID, "a", "2", "2", "（二）".replace('二', '一'), "", "标题", "2", "第一段\n第二段标题");
        assertThat(rows.get(3).getFields())
                .containsExactly(ID, "a", "3", "2", "（二）", "", "", "", "");
    }

    @Test
    void findingsNameTheirSubject() throws IOException {
        List<CsvRecord> rows = read(csv(CsvFile.FINDINGS, "a", Samples.odd("4")));
        assertThat(rows.get(1).getFields())
                .containsExactly(
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
    void oddNamesAndTextsSurvive(String text) throws IOException {
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
    void onlyFieldsThatNeedQuotesHaveThem() throws IOException {
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
        assertThatThrownBy(() -> new CsvWriter(CsvFile.CELLS, full)).hasMessage("no room");
    }

    private static String csv(CsvFile file, String source, Extraction extraction)
            throws IOException {
        StringWriter out = new StringWriter();
        CsvWriter writer = new CsvWriter(file, out);
        writer.write(Source.file(source), extraction);
        writer.flush();
        return out.toString();
    }

    private static List<CsvRecord> read(String csv) {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv).stream().toList();
    }
}
