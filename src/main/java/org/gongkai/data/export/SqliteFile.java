package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DescribedColumn;
import org.gongkai.data.dataset.DescribedTable;
import org.sqlite.SQLiteConfig;

/**
 * Tables as an SQLite database. A value that is not there is NULL. A number is one where SQLite
 * holds it as it is, else its text: the tables are strict, so that no number is made of a text.
 */
final class SqliteFile {

    /** By which rows of several tables are put together. */
    private static final String SOURCE = "source";

    private final List<ExportedTable> tables;

    SqliteFile(List<ExportedTable> tables) {
        this.tables = List.copyOf(tables);
    }

    void write(Path target) throws OutputException, ExportException {
        WholeFile.writeDrafted(
                target,
                draft -> {
                    try (Connection database = open(draft)) {
                        for (ExportedTable table : tables) {
                            write(database, table);
                        }
                        database.commit();
                    } catch (SQLException e) {
                        throw failure(e);
                    }
                });
    }

    /** Nobody sees the draft, so nothing is kept for the case that writing is broken off. */
    private static Connection open(Path draft) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.OFF);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        settings.setPageSize(4096);
        Connection database = settings.createConnection("jdbc:sqlite:" + draft);
        database.setAutoCommit(false);
        return database;
    }

    private static IOException failure(SQLException e) {
        return new IOException(e.getMessage(), e);
    }

    private static void write(Connection database, ExportedTable table)
            throws SQLException, IOException, OutputException {
        DescribedTable described = table.described();
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(creation(described));
        }
        String places = String.join(",", Collections.nCopies(described.columns().size(), "?"));
        String insertion = "INSERT INTO " + quoted(described.name()) + " VALUES (" + places + ")";
        try (PreparedStatement statement = database.prepareStatement(insertion)) {
            List<ColumnKind> kinds = described.columns().stream().map(ColumnKind::of).toList();
            table.forEachRow(row -> insert(statement, kinds, row));
        }
        Optional<String> index = index(described);
        if (index.isPresent()) {
            try (Statement statement = database.createStatement()) {
                statement.executeUpdate(index.get());
            }
        }
    }

    private static String creation(DescribedTable table) {
        return table.columns().stream()
                .map(column -> quoted(column.name()) + " " + type(column))
                .collect(
                        Collectors.joining(
                                ", ", "CREATE TABLE " + quoted(table.name()) + " (", ") STRICT"));
    }

    private static String type(DescribedColumn column) {
        return switch (ColumnKind.of(column)) {
            case TEXT, DATE -> "TEXT";
            case TRUTH, WHOLE -> "INTEGER";
            case NUMBER -> "ANY";
        };
    }

    /** Not unique: what a table says twice is not lost on the way. */
    private static Optional<String> index(DescribedTable table) {
        List<String> names = table.names();
        List<String> key = new ArrayList<>(table.key());
        if (key.isEmpty() && names.contains(SOURCE)) {
            key.add(SOURCE);
        }
        return key.isEmpty() || !names.containsAll(key)
                ? Optional.empty()
                : Optional.of(
                        key.stream()
                                .map(SqliteFile::quoted)
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                "CREATE INDEX "
                                                        + quoted(table.name() + " by key")
                                                        + " ON "
                                                        + quoted(table.name())
                                                        + " (",
                                                ")")));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void insert(PreparedStatement statement, List<ColumnKind> kinds, TableRow row)
            throws IOException, OutputException {
        try {
            for (int i = 0; i < kinds.size(); i++) {
                if (row.has(i)) {
                    set(statement, kinds.get(i), row, i);
                } else {
                    statement.setNull(i + 1, Types.NULL);
                }
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static void set(PreparedStatement statement, ColumnKind kind, TableRow row, int column)
            throws SQLException, OutputException {
        int place = column + 1;
        switch (kind) {
            case TEXT -> statement.setString(place, row.text(column));
            case DATE -> statement.setString(place, row.date(column).toString());
            case TRUTH -> statement.setInt(place, row.truth(column) ? 1 : 0);
            case WHOLE -> statement.setLong(place, row.whole(column));
            case NUMBER -> setNumber(statement, place, row, column);
        }
    }

    private static void setNumber(PreparedStatement statement, int place, TableRow row, int column)
            throws SQLException, OutputException {
        Optional<BigDecimal> number = DoubleNumber.of(row.number(column));
        if (number.isEmpty()) {
            statement.setString(place, row.text(column));
        } else if (number.get().scale() > 0) {
            statement.setDouble(place, number.get().doubleValue());
        } else {
            statement.setLong(place, number.get().longValueExact());
        }
    }
}
