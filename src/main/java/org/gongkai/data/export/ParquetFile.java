package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DescribedColumn;

/**
 * A table as a Parquet file. A value that is not there is null. Numbers are doubles where these
 * hold all of a column as they are, else decimals, and texts where there is no decimal so long.
 */
final class ParquetFile {

    /** In memory before they are written; many columns make that much soon enough. */
    private static final long BYTES_OF_ROWS = 32L << 20;

    /** The most digits of a decimal, and the bytes that hold them. */
    private static final int DIGITS = 38;

    private static final int DECIMAL_BYTES = 16;

    private final ExportedTable table;

    ParquetFile(ExportedTable table) {
        this.table = table;
    }

    void write(Path target) throws OutputException, ExportException {
        WholeFile.write(
                target,
                whole -> {
                    List<Type> columns = columns();
                    MessageType schema = new MessageType(table.described().name(), columns);
                    try (ParquetWriter<Group> out =
                            ExampleParquetWriter.builder(new ParquetStream(whole.stream()))
                                    .withType(schema)
                                    .withConf(new PlainParquetConfiguration())
                                    .withCompressionCodec(CompressionCodecName.GZIP)
                                    .withCodecFactory(new GzipPages())
                                    .withRowGroupSize(BYTES_OF_ROWS)
                                    .build()) {
                        List<ColumnKind> kinds =
                                table.described().columns().stream().map(ColumnKind::of).toList();
                        table.forEachRow(row -> out.write(group(schema, kinds, row)));
                    }
                });
    }

    private List<Type> columns() throws IOException, OutputException {
        List<ColumnSurvey> surveys = ColumnSurvey.of(table);
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < surveys.size(); i++) {
            types.add(type(table.described().columns().get(i), surveys.get(i)));
        }
        return types;
    }

    private static Type type(DescribedColumn column, ColumnSurvey survey) {
        Types.PrimitiveBuilder<? extends Type> type =
                switch (ColumnKind.of(column)) {
                    case TEXT -> text();
                    case DATE ->
                            Types.optional(PrimitiveTypeName.INT32)
                                    .as(LogicalTypeAnnotation.dateType());
                    case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN);
                    case WHOLE -> Types.optional(PrimitiveTypeName.INT64);
                    case NUMBER -> number(survey);
                };
        return type.named(column.name());
    }

    private static Types.PrimitiveBuilder<? extends Type> text() {
        return Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
    }

    private static Types.PrimitiveBuilder<? extends Type> number(ColumnSurvey survey) {
        int decimals = Math.max(0, survey.decimals());
        int digits = Math.max(1, Math.max(0, survey.wholeDigits()) + decimals);
        if (survey.rounded() == 0) {
            return Types.optional(PrimitiveTypeName.DOUBLE);
        }
        return digits > DIGITS
                ? text()
                : Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(decimals, digits));
    }

    private static Group group(MessageType schema, List<ColumnKind> kinds, TableRow row)
            throws OutputException {
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < kinds.size(); i++) {
            if (row.has(i)) {
                add(group, i, kinds.get(i), row);
            }
        }
        return group;
    }

    private static void add(Group group, int column, ColumnKind kind, TableRow row)
            throws OutputException {
        switch (kind) {
            case TEXT -> group.add(column, row.text(column));
            case DATE -> group.add(column, Math.toIntExact(row.date(column).toEpochDay()));
            case TRUTH -> group.add(column, row.truth(column));
            case WHOLE -> group.add(column, row.whole(column));
            case NUMBER -> addNumber(group, column, row);
        }
    }

    private static void addNumber(Group group, int column, TableRow row) throws OutputException {
        Type type = group.getType().getType(column);
        if (type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE) {
            group.add(column, row.number(column).doubleValue());
        } else if (type.getLogicalTypeAnnotation()
                instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
            group.add(column, decimal(row.number(column), decimal.getScale()));
        } else {
            group.add(column, row.text(column));
        }
    }

    /** The number without its point, as two's complement with the highest byte first. */
    private static Binary decimal(BigDecimal number, int scale) {
        byte[] digits = number.setScale(scale).unscaledValue().toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, bytes.length - digits.length, digits.length);
        return Binary.fromConstantByteArray(bytes);
    }
}
