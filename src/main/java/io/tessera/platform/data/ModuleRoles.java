package io.tessera.platform.data;

import static io.tessera.platform.data.DatabaseNames.quoted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes each module's schema and the role that may read and write in it, but change nothing of its structure. */
final class ModuleRoles {

    private final Connection connection;
    private final DatabaseNames names;

    ModuleRoles(Connection connection, DatabaseNames names) {
        this.connection = connection;
        this.names = names;
    }

    /**
     * Leaves what is there as it is; one round trip for all modules. A new role also gets the tables that are there
     * already: those of a database that was renamed, copied or restored. Returns the modules whose roles are new.
     */
    Set<String> make(Collection<String> modules) throws SQLException {
        var fresh = new LinkedHashSet<>(modules);
        var existing = existing(modules);
        fresh.removeIf(module -> existing.contains(names.role(module)));
        var sql = new StringBuilder("set client_min_messages = warning;");
        for (var module : modules) {
            if (fresh.contains(module)) {
                sql.append("create role %s nologin noinherit;".formatted(quoted(names.role(module))));
            }
            sql.append(rights(module));
            if (fresh.contains(module)) {
                sql.append(rightsOnWhatIsThere(module));
            }
        }
        execute(sql);
        return fresh;
    }

    /** Takes back what the default privileges gave on the tables that tell which migrations were applied. */
    void protectHistory(Collection<String> modules) throws SQLException {
        var sql = new StringBuilder();
        for (var module : modules) {
            for (var table : ModuleMigrations.HISTORY_TABLES) {
                sql.append("revoke all on %s.%s from %s;"
                        .formatted(quoted(module), quoted(table), quoted(names.role(module))));
            }
        }
        if (sql.isEmpty()) {
            return;
        }
        execute(sql);
    }

    /** Lets a module's role do what it does in a schema that was just made. */
    void open(String module) throws SQLException {
        make(List.of(module));
        execute(rightsOnWhatIsThere(module));
        protectHistory(List.of(module));
    }

    /** Takes every right on what is in a module's schema from its role. */
    void shut(String module) throws SQLException {
        // there is none yet in a database that was renamed or copied
        make(List.of(module));
        execute(
                "revoke all on all tables in schema %1$s from %2$s; revoke all on all sequences in schema %1$s from %2$s"
                        .formatted(quoted(module), quoted(names.role(module))));
    }

    private void execute(CharSequence sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.toString());
        }
    }

    private String rightsOnWhatIsThere(String module) {
        return """
                grant select, insert, update, delete on all tables in schema %1$s to %2$s;
                grant usage, select on all sequences in schema %1$s to %2$s;
                """.formatted(quoted(module), quoted(names.role(module)));
    }

    /** Temporary tables belong to the database; its owner alone may give that right, else PUBLIC usually has it. */
    private String rights(String module) {
        return """
                create schema if not exists %1$s;
                revoke all on schema %1$s from public;
                grant usage on schema %1$s to %2$s;
                alter default privileges in schema %1$s grant select, insert, update, delete on tables to %2$s;
                alter default privileges in schema %1$s grant usage, select on sequences to %2$s;
                do $$ begin
                  if pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'USAGE')
                  then execute format('grant temporary on database %%I to %%I', current_database(), %3$s); end if;
                end $$;
                """.formatted(quoted(module), quoted(names.role(module)), literal(names.role(module)));
    }

    private Set<String> existing(Collection<String> modules) throws SQLException {
        var roles = modules.stream().map(names::role).toArray();
        var found = new HashSet<String>();
        try (var statement = connection.prepareStatement("select rolname from pg_roles where rolname = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", roles));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
