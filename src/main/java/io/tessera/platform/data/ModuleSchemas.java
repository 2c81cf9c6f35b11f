package io.tessera.platform.data;

import static io.tessera.platform.data.DatabaseNames.quoted;

import io.tessera.platform.modules.ModuleNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas of modules with the versions they are at: what a backup notes and a restore makes again. */
public final class ModuleSchemas {

    private ModuleSchemas() {}

    /**
     * A module's schema.
     *
     * @param module the module
     * @param platform version of the tables platform keeps in it
     * @param own version of the module's own tables
     */
    public record Version(String module, String platform, String own) {

        /**
         * Returns whether a schema at this version can take what was stored at another.
         *
         * @param stored the version of what was stored
         * @return true when they are the same, or nothing was stored
         */
        public boolean takes(Version stored) {
            return module.equals(stored.module)
                    && (stored.platform.equals(ModuleMigrations.NONE) || platform.equals(stored.platform))
                    && (stored.own.equals(ModuleMigrations.NONE) || own.equals(stored.own));
        }
    }

    /**
     * Reads which schemas of ours there are, of modules that run and of those that do not.
     *
     * @param connection a connection of the owner
     * @return their versions, in the order in which facts flow
     * @throws SQLException when they cannot be read
     */
    public static List<Version> versions(Connection connection) throws SQLException {
        var versions = new ArrayList<Version>();
        for (var module : ModuleNames.withData()) {
            var platform = version(connection, module, ModuleMigrations.HISTORY_TABLES.getFirst());
            var own = version(connection, module, ModuleMigrations.HISTORY_TABLES.getLast());
            if (platform != null && own != null) {
                versions.add(new Version(module, platform, own));
            }
        }
        return versions;
    }

    /**
     * Makes schemas, roles and tables as they were at given versions, in a database that has none of them.
     *
     * @param owner the user that is to own them
     * @param versions what to make
     * @throws SQLException when the database refuses
     */
    public static void make(DatabaseOwner owner, List<Version> versions) throws SQLException {
        var modules = versions.stream().map(Version::module).toList();
        try (var connection = owner.connect()) {
            DatabaseRequirements.refuse(connection.getCatalog(), DatabaseRequirements.check(connection, modules));
            new ModuleRoles(connection, new DatabaseNames(connection.getCatalog())).make(modules);
        }
        try (var migrating = Database.migrating(owner)) {
            var migrations = new ModuleMigrations();
            versions.forEach(version -> migrations.migrateTo(version, migrating));
        }
    }

    /**
     * Lets a module's transactions work in its schema, as after making it.
     *
     * @param connection a connection of the owner
     * @param module a module whose schema and role are there
     * @throws SQLException when the database refuses
     */
    public static void open(Connection connection, String module) throws SQLException {
        new ModuleRoles(connection, new DatabaseNames(connection.getCatalog())).open(module);
    }

    /**
     * Takes the right to read and write its schema from a module's transactions, whoever runs it.
     *
     * @param connection a connection of the owner
     * @param module a module whose schema and role are there
     * @throws SQLException when the database refuses
     */
    public static void shut(Connection connection, String module) throws SQLException {
        new ModuleRoles(connection, new DatabaseNames(connection.getCatalog())).shut(module);
    }

    /**
     * Returns the tables that tell what was applied: a migration writes them, nobody else.
     *
     * @return their names, without schema
     */
    public static List<String> historyTables() {
        return ModuleMigrations.HISTORY_TABLES;
    }

    private static @Nullable String version(Connection connection, String module, String history) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, module + "." + history);
            try (var row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return null;
                }
            }
        }
        var latest =
                "select version from %s.%s where success and version is not null order by installed_rank desc limit 1"
                        .formatted(quoted(module), quoted(history));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(latest)) {
            return row.next() ? row.getString(1) : ModuleMigrations.NONE;
        }
    }
}
