package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.data.write.CsvFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job under a real SparkSubmit against the command line, row for row. */
class SparkExtractIT {

    private static final int DOCUMENTS = Integer.getInteger("gongkai.documents", 200);

    /** Columns that the job, which reads documents apart from one another, leaves empty. */
    private static final List<String> OF_ALL =
            List.of("duplicate_of", "listed_agency", "listed_year");

    @TempDir Path folder;

    private Programs programs;
    private Path in;
    private Path out;
    private Path tables;

    @BeforeEach
    void names() {
        programs = new Programs(folder.resolve("log"));
        in = folder.resolve("in");
        out = folder.resolve("out");
        tables = folder.resolve("tables");
    }

    @Test
    void theTablesAreThoseOfTheCommandLineThoughAnExecutorDies() throws Exception {
        SampleFolders documents = new SampleFolders(in).copies(0, DOCUMENTS).hostile().odd();
        assertThat(programs.exit(programs.extract(List.of(in), out))).isEqualTo(1);
        int batch = Math.max(10, DOCUMENTS / 20);
        Process job = submit("local-cluster[2,1,1024]", "--batch", Integer.toString(batch));
        programs.killAnExecutor(job);
        assertThat(programs.exit(job)).as(programs::said).isZero();
        compare();

        documents.copies(DOCUMENTS, DOCUMENTS + 8);
        assertThat(programs.exit(programs.extract(List.of(in), out))).isEqualTo(1);
        assertThat(programs.exit(submit("local[2]"))).as(programs::said).isZero();
        assertThat(programs.said()).contains("gongkai-spark: 6 ok, 2 review; written to " + tables);
        compare();
        assertThat(tables.resolve("_staging")).isEmptyDirectory();
    }

    /** Listed and copied by Hadoop, as from any other system. */
    @Test
    void aFileSystemOfHadoopsGivesTheSameNamesAndRows() throws Exception {
        new SampleFolders(in).copies(0, 10).hostile();
        // A name that both had would become a path, which is another here.
        Path other = new SampleFolders(folder.resolve("other")).copies(10, 16).folder();
        assertThat(programs.exit(programs.extract(List.of(in, other), out))).isEqualTo(1);
        List<String> names = new ArrayList<>();
        for (Path input : List.of(in, other)) {
            names.addAll(List.of("--input", "viewfs://all" + input));
        }
        names.addAll(List.of("--output", tables.toString()));
        Process job =
                programs.submit(
                        "local[2]",
                        List.of(
                                "spark.hadoop.fs.viewfs.mounttable.all.linkFallback=file:///",
                                "spark.hadoop.fs.viewfs.mounttable.all.link./none=file:///none"),
                        names.toArray(new String[0]));
        assertThat(programs.exit(job)).as(programs::said).isZero();
        compare();
    }

    @Test
    void anOutputOfOtherConditionsIsLeftAlone() throws Exception {
        new SampleFolders(in).copies(0, 1);
        assertThat(programs.exit(submit("local[1]"))).as(programs::said).isZero();
        List<Path> before = tree();
        assertThat(programs.exit(submit("local[1]", "--ocr", "off"))).isEqualTo(3);
        assertThat(lastLine())
                .startsWith("gongkai-spark: --output " + tables + " cannot be used: its tables")
                .endsWith("Choose another folder, or make this one writable.");
        assertThat(tree()).isEqualTo(before);
    }

    private List<Path> tree() throws IOException {
        try (Stream<Path> all = Files.walk(tables)) {
            return all.sorted().toList();
        }
    }

    @Test
    void whatCannotBeginSaysSoInOneLine() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        tables = folder.resolve("file/tables");
        new SampleFolders(in).copies(0, 1);
        assertThat(programs.exit(submit("local[1]"))).isEqualTo(3);
        assertThat(lastLine()).startsWith("gongkai-spark: --output " + tables + " cannot be used:");
        tables = folder.resolve("tables");
        in = folder.resolve("nowhere");
        assertThat(programs.exit(submit("local[1]"))).isEqualTo(3);
        assertThat(lastLine())
                .startsWith("gongkai-spark: --input cannot be read: no such file or folder: " + in);
        Files.createDirectory(in);
        assertThat(programs.exit(submit("local[1]"))).isEqualTo(3);
        assertThat(lastLine()).contains("No document found in " + in);
        assertThat(programs.exit(submit("local[1]", "--batch", "many"))).isEqualTo(2);
        assertThat(lastLine()).startsWith("gongkai-spark: Invalid value for option '--batch'");
        assertThat(programs.exit(submit("local[1]", "--batch", "0"))).isEqualTo(2);
        assertThat(lastLine()).startsWith("gongkai-spark: --batch wants at least 1");
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain("\tat ");
        assertThat(tables).doesNotExist();
    }

    private Process submit(String master, String... more) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--input", in.toString(), "--output", tables.toString()));
        arguments.addAll(List.of(more));
        return programs.submit(master, List.of(), arguments.toArray(new String[0]));
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("log"), StandardCharsets.UTF_8);
        // After it Spark itself says that it has taken away what it had made.
        List<String> own = lines.stream().filter(line -> line.startsWith("gongkai")).toList();
        return own.get(own.size() - 1);
    }

    private void compare() throws Exception {
        try (SparkSession spark =
                SparkSession.builder()
                        .master("local[1]")
                        .config("spark.ui.enabled", "false")
                        .getOrCreate()) {
            for (CsvFile file : CsvFile.values()) {
                assertThat(ofTables(spark, file))
                        .as(file.fileName())
                        .isEqualTo(ofCommandLine(file))
                        .isNotEmpty();
            }
        }
    }

    /** How often each row is there. */
    private TreeMap<List<String>, Integer> ofCommandLine(CsvFile file) throws Exception {
        TreeMap<List<String>, Integer> rows = rows();
        try (TableRows table = new OutputFolder(out).table(file.fileName())) {
            for (Optional<List<String>> row = table.next(); row.isPresent(); row = table.next()) {
                rows.merge(apart(file, row.get()), 1, Integer::sum);
            }
        }
        return rows;
    }

    private TreeMap<List<String>, Integer> ofTables(SparkSession spark, CsvFile file) {
        TreeMap<List<String>, Integer> rows = rows();
        TableSchema schema = new TableSchema(file);
        for (Row row :
                spark.read()
                        .schema(schema.spark())
                        .parquet(tables.resolve(file.table()).toString())
                        .collectAsList()) {
            List<String> texts = new ArrayList<>();
            for (String column : file.columns()) {
                texts.add(text(row.getAs(column)));
            }
            rows.merge(apart(file, texts), 1, Integer::sum);
        }
        return rows;
    }

    /** A row without what only a reader of all documents knows: copies, and other years. */
    private static List<String> apart(CsvFile file, List<String> row) {
        List<String> texts = new ArrayList<>(row);
        for (int i = 0; i < texts.size(); i++) {
            String column = file.columns().get(i);
            if (OF_ALL.contains(column)) {
                texts.set(i, "");
            } else if (column.equals("proven")) {
                texts.set(i, texts.get(i).replaceFirst(";?years", ""));
            }
        }
        return texts;
    }

    private static TreeMap<List<String>, Integer> rows() {
        return new TreeMap<>((a, b) -> String.join("\t", a).compareTo(String.join("\t", b)));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return Objects.toString(value, "");
    }
}
