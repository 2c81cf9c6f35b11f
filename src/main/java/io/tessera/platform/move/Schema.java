package io.tessera.platform.move;

import io.tessera.platform.backup.Manifest;
import io.tessera.platform.backup.Tables;
import io.tessera.platform.data.Whereabouts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A module's schema in one database: its tables but for those that say what was migrated and where the module is. */
final class Schema {

    /** Who worked and how far, without which there are no facts: a module that was only started has written them. */
    private static final Set<String> WITHOUT_FACTS =
            Set.of("process", "lane_lease", "lease", "relay", "received", "listener_position", "pruning");

    private static final String ANNOUNCED = "tessera: a module is to be moved here";

    private final Connection connection;
    private final String module;
    private final Tables tables;

    Schema(Connection connection, String module) {
        this.connection = connection;
        this.module = module;
        this.tables = new Tables(connection);
    }

    private List<Tables.Found> list() throws SQLException {
        return tables.list(List.of(module)).stream()
                .filter(table -> !table.name().equals(Whereabouts.TABLE))
                .toList();
    }

    /** Waits until no transaction writes to the tables any more, and lets none begin until this one ends. */
    void lock() throws SQLException {
        tables.execute("set local lock_timeout = '30s'");
        for (var table : list()) {
            tables.execute("lock table %s in exclusive mode".formatted(table.sqlName()));
        }
    }

    boolean holdsFacts() throws SQLException {
        for (var table : list()) {
            if (!WITHOUT_FACTS.contains(table.name()) && tables.holdsRows(table.sqlName())) {
                return true;
            }
        }
        return false;
    }

    /** Empties all tables; triggers of the module's own, such as those that keep an audit trail, do not apply. */
    void empty() throws SQLException {
        var all = list();
        if (!all.isEmpty()) {
            switchTriggers(all, "disable");
            tables.execute("truncate " + all.stream().map(Tables.Found::sqlName).collect(Collectors.joining(", ")));
            switchTriggers(all, "enable");
        }
    }

    /**
     * Copies everything into another database's empty schema and compares it there.
     *
     * @throws IllegalStateException when it came out different, which the caller must not commit
     */
    List<Manifest.Table> copyTo(Schema other) throws SQLException, IOException {
        var all = list();
        var copied = new ArrayList<Manifest.Table>();
        other.switchTriggers(all, "disable");
        for (var table : all) {
            var sent = tables.copyTo(table, other.tables);
            var found = other.tables.read(table);
            if (!found.equals(sent)) {
                throw new IllegalStateException(
                        "The table %s came out with %d rows instead of %d, or with other content"
                                .formatted(sent.title(), found.rows(), sent.rows()));
            }
            copied.add(sent);
        }
        other.switchTriggers(all, "enable");
        for (var sequence : tables.sequences(List.of(module))) {
            other.tables.set(sequence);
        }
        return copied;
    }

    private void switchTriggers(List<Tables.Found> all, String how) throws SQLException {
        for (var table : all) {
            tables.execute("alter table %s %s trigger user".formatted(table.sqlName(), how));
        }
    }

    /** Makes the schema, where there is none, with a mark that lasts until the module is started on it. */
    void announce() throws SQLException {
        if (!exists()) {
            var schema = '"' + module + '"';
            // one statement, so one transaction: a schema without the mark may be anybody's
            tables.execute("create schema %s; comment on schema %s is '%s'".formatted(schema, schema, ANNOUNCED));
        }
    }

    boolean isAnnounced() throws SQLException {
        var query = "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = ?";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, module);
            try (var row = statement.executeQuery()) {
                return row.next() && ANNOUNCED.equals(row.getString(1));
            }
        }
    }

    boolean exists() throws SQLException {
        try (var statement =
                connection.prepareStatement("select exists (select from pg_namespace where nspname = ?)")) {
            statement.setString(1, module);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
