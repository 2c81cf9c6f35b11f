package io.tessera.platform.data;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** COPY in text format over the running transaction's connection. */
final class PostgresCopy implements Copy {

    private static final SQLExceptionTranslator EXCEPTIONS = translator();

    private final DataSource dataSource;

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
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            return write(copy, columns.size(), items, writer);
        } catch (SQLException e) {
            var translated = EXCEPTIONS.translate("copy into " + table, sql, e);
            throw translated != null ? translated : new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** A writer that throws ends the copy, so that the connection can be used again to roll back. */
    private static <T> long write(CopyIn copy, int columns, Collection<T> items, BiConsumer<Row, T> writer)
            throws SQLException {
        try {
            var rows = new CopyRows(copy, columns);
            for (var item : items) {
                writer.accept(rows, item);
                rows.end();
            }
            rows.flush();
            return copy.endCopy();
        } catch (CopyFailedException failed) {
            throw failed.getCause();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
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
