package io.tessera.platform.data;

import static io.tessera.platform.data.DatabaseNames.quoted;

import io.tessera.platform.installation.InstallationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Migrates the schemas of active modules as their owner: first the tables that platform keeps in every module's schema,
 * then the module's own, each with its own history in that schema. A fingerprint of the applied scripts is kept as the
 * schema's comment, so that a start with nothing to do does nothing.
 */
final class ModuleMigrations {

    private static final String PLATFORM_HISTORY = "platform_schema_history";
    private static final String MODULE_HISTORY = "flyway_schema_history";

    /** The tables that tell what was applied. */
    static final List<String> HISTORY_TABLES = List.of(PLATFORM_HISTORY, MODULE_HISTORY);

    /** The version before the first migration. */
    static final String NONE = "0";

    private final MigrationScripts platform = MigrationScripts.of("platform");

    /** Returns a name for what the schemas of some modules look like when they are up to date. */
    String fingerprint(Collection<String> modules) {
        var all = modules.stream()
                .map(module -> module + fingerprint(MigrationScripts.of(module)))
                .collect(Collectors.joining());
        return sha256(all);
    }

    /** Brings every schema up to date; returns the modules whose schemas were not. */
    Collection<String> migrate(Connection connection, Collection<String> modules, Supplier<? extends DataSource> owner)
            throws SQLException {
        var applied = fingerprints(connection, modules);
        var due = new LinkedHashMap<String, MigrationScripts>();
        for (var module : modules) {
            var scripts = MigrationScripts.of(module);
            if (!fingerprint(scripts).equals(applied.get(module))) {
                due.put(module, scripts);
            }
        }
        for (var entry : due.entrySet()) {
            migrate(entry.getKey(), platform, PLATFORM_HISTORY, MigrationVersion.LATEST, owner.get());
            migrate(entry.getKey(), entry.getValue(), MODULE_HISTORY, MigrationVersion.LATEST, owner.get());
            remember(connection, entry.getKey(), entry.getValue());
        }
        return due.keySet();
    }

    /** Stops at given versions; later migrations are left to the next start. */
    void migrateTo(ModuleSchemas.Version version, DataSource owner) {
        var own = MigrationScripts.of(version.module());
        migrate(version.module(), platform, PLATFORM_HISTORY, target(version.platform()), owner);
        migrate(version.module(), own, MODULE_HISTORY, target(version.own()), owner);
    }

    /** Flyway knows no way to apply none: a module that had no migration then gets those it has now, on empty tables. */
    private static MigrationVersion target(String version) {
        return version.equals(NONE) ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version);
    }

    /** A history with unknown entries was written by a newer version: Flyway is told to refuse it instead of passing on. */
    private static void migrate(
            String module, MigrationScripts scripts, String history, MigrationVersion target, DataSource owner) {
        var flyway = Flyway.configure(ModuleMigrations.class.getClassLoader())
                .dataSource(owner)
                .schemas(module)
                .createSchemas(false)
                .table(history)
                .target(target)
                .resourceProvider(scripts)
                .javaMigrationClassProvider(List::of)
                .baselineOnMigrate(true)
                .baselineVersion(NONE)
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException differs) {
            throw new InstallationException(
                    "Schema %s does not fit this version of Tessera: %s".formatted(module, differs.getMessage()),
                    "It was written by a newer version: run that version or a newer one.",
                    differs);
        }
    }

    private static Map<String, String> fingerprints(Connection connection, Collection<String> modules)
            throws SQLException {
        var query = "select nspname, obj_description(oid, 'pg_namespace') from pg_namespace where nspname = any(?)";
        var found = new HashMap<String, String>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", modules.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
        }
        return found;
    }

    private void remember(Connection connection, String module, MigrationScripts scripts) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "comment on schema %s is %s".formatted(quoted(module), ModuleRoles.literal(fingerprint(scripts))));
        }
    }

    private String fingerprint(MigrationScripts scripts) {
        return "tessera migrations " + sha256(platform.content() + scripts.content());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
