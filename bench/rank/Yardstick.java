package io.tessera.bench.rank;

import io.tessera.platform.data.embedded.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** What is asked of the embedded server directly: PostgreSQL's COPY of the file, and its own count of writes. */
final class Yardstick {

    private static final List<String> EVENT_TABLES = List.of(
            "outbox", "inbox", "listener_position", "parked", "flow", "lease", "idempotency_key", "flyway_schema_history",
            "platform_schema_history");

    private Yardstick() {}

    /**
     * Copies a file from the client, as psql's \copy does, into a table with a primary key and an index on the address.
     *
     * @return seconds until it is committed
     */
    static double copy(Path file, Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        try (var server = EmbeddedServer.start(directory, EmbeddedServer.binaryCaches(Optional.empty()), true);
                var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var reader = Files.newBufferedReader(file)) {
            var columns = columns(reader);
            statement.execute("create table lead (id bigint generated always as identity primary key, %s)"
                    .formatted(columns.stream().map(column -> column + " text").collect(Collectors.joining(", "))));
            statement.execute("create index lead_by_email on lead (email)");
            var sql = "copy lead (%s) from stdin (format csv)".formatted(String.join(", ", columns));
            var started = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, reader);
            return (System.nanoTime() - started) / 1e9;
        }
    }

    private static List<String> columns(BufferedReader reader) throws IOException {
        return Arrays.stream(reader.readLine().split(","))
                .map(name -> name.toLowerCase().replaceAll("[^a-z]+", "_"))
                .toList();
    }

    /**
     * Reads how many rows each module wrote, from the statistics of the server that a run left behind.
     *
     * @return by module: rows of its own tables, and of the engine's tables in its schema
     */
    static Map<String, long[]> writes(Path directory) throws SQLException {
        try (var server = EmbeddedServer.start(directory, EmbeddedServer.binaryCaches(Optional.empty()), true);
                var connection = server.connectAsSuperuser("tessera")) {
            return writes(connection);
        }
    }

    private static Map<String, long[]> writes(Connection connection) throws SQLException {
        var found = new TreeMap<String, long[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select schemaname, relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables")) {
            while (rows.next()) {
                var kind = EVENT_TABLES.contains(rows.getString(2)) ? 1 : 0;
                found.computeIfAbsent(rows.getString(1), module -> new long[2])[kind] += rows.getLong(3);
            }
        }
        return found;
    }
}
