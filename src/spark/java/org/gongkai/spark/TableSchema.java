package org.gongkai.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongkai.data.write.CsvFile;

/**
 * The columns of one of the tables: names, order and types are those that its CSV file declares;
 * where the file has no year of its own, that comes last. An empty text is null, as it is in the
 * data package.
 */
final class TableSchema {

    /** Column by whose values the tables are split into folders. */
    static final String YEAR = "year";

    /** Digits of a decimal, and those behind the point: no figure that is read has more. */
    private static final int DIGITS = 38;

    private static final int SCALE = 20;

    /** Bytes of such a decimal. */
    private static final int DECIMAL_BYTES = 16;

    private final List<String> columns;
    private final Kind[] kinds;
    private final MessageType parquet;

    /** What a column holds. */
    private enum Kind {
        TEXT,
        FLAG,
        WHOLE,
        DECIMAL;

        static Kind of(String type) {
            return switch (type) {
                case "boolean" -> FLAG;
                case "integer", "year" -> WHOLE;
                case "number" -> DECIMAL;
                default -> TEXT;
            };
        }
    }

    TableSchema(CsvFile file) {
        this.columns = columns(file);
        this.kinds =
                columns.stream()
                        .map(
                                name ->
                                        file.declared()
                                                .named(name)
                                                .map(column -> column.type().name())
                                                .orElse(YEAR))
                        .map(Kind::of)
                        .toArray(Kind[]::new);
        this.parquet = new MessageType(file.table(), fields());
    }

    private static List<String> columns(CsvFile file) {
        List<String> columns = new ArrayList<>(file.columns());
        if (!columns.contains(YEAR)) {
            columns.add(YEAR);
        }
        return columns;
    }

    /** Its columns for Spark. */
    StructType spark() {
        StructType type = new StructType();
        for (int i = 0; i < kinds.length; i++) {
            type = type.add(columns.get(i), spark(kinds[i]));
        }
        return type;
    }

    private static DataType spark(Kind kind) {
        return switch (kind) {
            case FLAG -> DataTypes.BooleanType;
            case WHOLE -> DataTypes.LongType;
            case DECIMAL -> DataTypes.createDecimalType(DIGITS, SCALE);
            case TEXT -> DataTypes.StringType;
        };
    }

    /** Its columns for Parquet. */
    MessageType parquet() {
        return parquet;
    }

    private List<Type> fields() {
        List<Type> fields = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            fields.add(parquet(kinds[i], columns.get(i)));
        }
        return fields;
    }

    private static Type parquet(Kind kind, String name) {
        return switch (kind) {
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DECIMAL ->
                    Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                            .length(DECIMAL_BYTES)
                            .as(LogicalTypeAnnotation.decimalType(SCALE, DIGITS))
                            .named(name);
            case TEXT ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(name);
        };
    }

    /**
     * Gives a row of the table to Parquet.
     *
     * @param texts of its CSV file
     * @param year of the report, empty where it has none
     */
    void write(List<String> texts, String year, RecordConsumer target) {
        target.startMessage();
        for (int i = 0; i < kinds.length; i++) {
            String text = i < texts.size() ? texts.get(i) : year;
            if (!text.isEmpty()) {
                target.startField(parquet.getFieldName(i), i);
                add(kinds[i], text, target);
                target.endField(parquet.getFieldName(i), i);
            }
        }
        target.endMessage();
    }

    private static void add(Kind kind, String text, RecordConsumer target) {
        switch (kind) {
            case FLAG -> target.addBoolean(Boolean.parseBoolean(text));
            case WHOLE -> target.addLong(Long.parseLong(text));
            case DECIMAL -> target.addBinary(decimal(text));
            case TEXT -> target.addBinary(Binary.fromString(text));
        }
    }

    /** More digits than fit would be refused here rather than rounded. */
    private static Binary decimal(String text) {
        BigInteger value = new BigDecimal(text).setScale(SCALE).unscaledValue();
        byte[] own = value.toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(own, 0, bytes, bytes.length - own.length, own.length);
        return Binary.fromConstantByteArray(bytes);
    }
}
