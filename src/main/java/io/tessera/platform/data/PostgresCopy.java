package io.tessera.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * COPY over the running transaction's connection: in binary format, and in text format into tables with columns of a type
 * that is not written in binary here.
 */
final class PostgresCopy implements Copy {

    private static final SQLExceptionTranslator EXCEPTIONS = translator();

    private static final String TYPES = """
            select t.typname from unnest(?::text[]) with ordinality wanted (name, place)
            join pg_attribute a on a.attrelid = ?::regclass and a.attname = wanted.name
            join pg_type t on t.oid = a.atttypid
            order by wanted.place""";

    private final DataSource dataSource;

    /** By the statement in text format: empty where only that will do. */
    private final Map<String, List<ColumnType>> typesKnown = new ConcurrentHashMap<>();

    PostgresCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> long into(String table, List<String> columns, Collection<T> items, BiConsumer<Row, T> writer) {
        CurrentModule.require();
        if (items.isEmpty()) {
            return 0;
        }
        var sql = "copy %s (%s) from stdin".formatted(quoted(table), quoted(columns));
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var types = types(connection, sql, table, columns);
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var copy = copies.copyIn(types.isEmpty() ? sql : sql + " (format binary)");
            return write(
                    copy,
                    types.isEmpty() ? new CopyRows(copy, columns.size()) : new BinaryCopyRows(copy, types),
                    items,
                    writer);
        } catch (SQLException e) {
            var translated = EXCEPTIONS.translate("copy into " + table, sql, e);
            throw translated != null ? translated : new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** A writer that throws ends the copy, so that the connection can be used again to roll back. */
    private static <T> long write(CopyIn copy, CopiedRows rows, Collection<T> items, BiConsumer<Row, T> writer)
            throws SQLException {
        try {
            for (var item : items) {
                writer.accept(rows, item);
                rows.end();
            }
            rows.finish();
            return copy.endCopy();
        } catch (CopyFailedException failed) {
            throw failed.getCause();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Asks once for each table: migrations are done before the first transaction. */
    private List<ColumnType> types(Connection connection, String sql, String table, List<String> columns)
            throws SQLException {
        var known = typesKnown.get(sql);
        if (known == null) {
            known = types(connection, table, columns);
            typesKnown.put(sql, known);
        }
        return known;
    }

    private static List<ColumnType> types(Connection connection, String table, List<String> columns)
            throws SQLException {
        var types = new ArrayList<ColumnType>();
        try (var statement = connection.prepareStatement(TYPES)) {
            statement.setArray(1, connection.createArrayOf("text", columns.toArray()));
            statement.setString(2, quoted(table));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var type = ColumnType.of(rows.getString(1));
                    if (type != null) {
                        types.add(type);
                    }
                }
            }
        }
        // an unknown column is for the server to refuse
        return types.size() == columns.size() ? List.copyOf(types) : List.of();
    }

    private static String quoted(String table) {
        return List.of(table.split("\\.")).stream().map(DatabaseNames::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(DatabaseNames::quoted).collect(Collectors.joining(", "));
    }

    private static SQLExceptionTranslator translator() {
        var translator = new SQLExceptionSubclassTranslator();
        translator.setFallbackTranslator(new SQLStateSQLExceptionTranslator());
        return translator;
    }
}
