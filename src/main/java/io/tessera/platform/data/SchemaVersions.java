package io.tessera.platform.data;

import io.tessera.platform.modules.ActiveModules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * How far the schemas of active modules are migrated. Only their owner may read that, so it is read over a connection of
 * its own, once: while this process runs nothing else migrates them.
 */
@Component
public final class SchemaVersions {

    private final DatabaseOwner owner;
    private final ActiveModules modules;
    private volatile Map<String, String> known = Map.of();

    SchemaVersions(DatabaseOwner owner, ActiveModules modules) {
        this.owner = owner;
        this.modules = modules;
    }

    /**
     * Returns the version of a module's newest migration.
     *
     * @param module a module's name
     * @return the version; empty when the module does not run here or has no migration of its own
     * @throws DataAccessResourceFailureException when the database is away
     */
    public Optional<String> of(String module) {
        if (known.isEmpty()) {
            known = read();
        }
        return Optional.ofNullable(known.get(module));
    }

    private Map<String, String> read() {
        var versions = new HashMap<String, String>();
        try (var connection = owner.connect()) {
            for (var module : modules.withData()) {
                newest(connection, module).ifPresent(version -> versions.put(module, version));
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The migrations' history cannot be read", e);
        }
        return Map.copyOf(versions);
    }

    private static Optional<String> newest(Connection connection, String module) throws SQLException {
        var sql = """
                select version from %s.flyway_schema_history
                where success and version is not null order by installed_rank desc limit 1
                """.formatted(module);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
