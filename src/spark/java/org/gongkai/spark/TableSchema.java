package org.gongkai.spark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongkai.dataset.DataSet;
import org.gongkai.write.CsvFile;

/**
 * Columns and types of one of the tables: names and order are those of its CSV file, the types
 * those that {@code datapackage.json} gives them.
 */
final class TableSchema {

    /** Column by whose values the tables are split into folders. */
    static final String YEAR = "year";

    /** Digits of a decimal, and those behind the point: more than any form asks for. */
    private static final int DIGITS = 38;

    private static final int SCALE = 10;

    private final CsvFile file;
    private final List<String> types;

    TableSchema(CsvFile file) {
        this.file = file;
        Map<String, String> known = DataSet.types(file);
        this.types = file.columns().stream().map(known::get).toList();
    }

    /** Name of the table, such as {@code cells}. */
    static String name(CsvFile file) {
        return file.fileName().replace(".csv", "");
    }

    /** Its columns; where the file has no year of its own, that comes last. */
    StructType type() {
        StructType type = new StructType();
        for (int i = 0; i < types.size(); i++) {
            type = type.add(file.columns().get(i), dataType(types.get(i)));
        }
        return file.columns().contains(YEAR) ? type : type.add(YEAR, DataTypes.LongType);
    }

    private static DataType dataType(String type) {
        return switch (type) {
            case "integer", "year" -> DataTypes.LongType;
            case "number" -> DataTypes.createDecimalType(DIGITS, SCALE);
            default -> DataTypes.StringType;
        };
    }

    /**
     * Rows of the CSV file with their types.
     *
     * @param rows (year, texts)
     */
    Iterator<Row> rows(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row row = rows.next();
                return row(row.getList(1), row.isNullAt(0) ? null : row.getLong(0));
            }
        };
    }

    /**
     * A row of the CSV file with its types; an empty text is null, as it is in the data package.
     *
     * @param year of the report, null where it has none
     */
    Row row(List<String> texts, Long year) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(value(texts.get(i), types.get(i)));
        }
        if (!file.columns().contains(YEAR)) {
            values.add(year);
        }
        return RowFactory.create(values.toArray());
    }

    private static Object value(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "integer", "year" -> Long.valueOf(text);
            // More digits than fit are refused here rather than rounded.
            case "number" -> new BigDecimal(text).setScale(SCALE);
            default -> text;
        };
    }
}
