package io.tessera.platform.data;

import io.tessera.platform.installation.InstallationException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Migrates the schemas of active modules as their owner: first the tables that platform keeps in every module's schema,
 * then the module's own, each with its own history in that schema.
 */
final class ModuleMigrations {

    private static final String PLATFORM_HISTORY = "platform_schema_history";
    private static final String MODULE_HISTORY = "flyway_schema_history";

    /** The tables that tell what was applied. */
    static final List<String> HISTORY_TABLES = List.of(PLATFORM_HISTORY, MODULE_HISTORY);

    private final DataSource owner;

    ModuleMigrations(DataSource owner) {
        this.owner = owner;
    }

    void migrate(Collection<String> modules) {
        for (var module : modules) {
            migrate(module, "platform", PLATFORM_HISTORY, MigrationVersion.LATEST);
            migrate(module, module, MODULE_HISTORY, MigrationVersion.LATEST);
        }
    }

    /** Stops at given versions; later migrations are left to the next start. */
    void migrateTo(ModuleSchemas.Version version) {
        migrate(version.module(), "platform", PLATFORM_HISTORY, MigrationVersion.fromVersion(version.platform()));
        migrate(version.module(), version.module(), MODULE_HISTORY, MigrationVersion.fromVersion(version.own()));
    }

    /** A history with unknown entries was written by a newer version: Flyway is told to refuse it instead of passing on. */
    private void migrate(String module, String folder, String history, MigrationVersion target) {
        var flyway = Flyway.configure(ModuleMigrations.class.getClassLoader())
                .dataSource(owner)
                .schemas(module)
                .createSchemas(false)
                .table(history)
                .target(target)
                .locations("classpath:db/migration/" + folder)
                .baselineOnMigrate(true)
                .baselineVersion("0")
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
}
