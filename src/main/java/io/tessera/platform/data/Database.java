package io.tessera.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.modules.ActiveModules;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database made ready for the active modules: schemas, roles and migrations are there, and the login is known. A bean.
 */
final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Any number, the same in every process: only one at a time prepares a database. */
    private static final long PREPARATION_LOCK = 0x7e55e7aL;

    private final DatabaseOwner owner;
    private final DatabaseNames names;
    private final LoginRole login;

    private Database(DatabaseOwner owner, DatabaseNames names, LoginRole login) {
        this.owner = owner;
        this.names = names;
        this.login = login;
    }

    static Database prepare(DatabaseOwner owner, ActiveModules modules, InstallationSecret secret) {
        return prepare(owner, modules, () -> secret);
    }

    /** The secret is asked for only where the owner has no password to derive the login's from. */
    static Database prepare(DatabaseOwner owner, ActiveModules modules, Supplier<InstallationSecret> secret) {
        var started = System.nanoTime();
        try (var connection = owner.connect()) {
            DatabaseRequirements.refuse(
                    connection.getCatalog(), DatabaseRequirements.check(connection, modules.withData()));
            var names = new DatabaseNames(connection.getCatalog());
            var login = LoginRole.of(names.login(modules.withData()), key(owner, secret));
            Presence.show(connection, modules.withData());
            prepare(connection, owner, names, login, modules);
            LOG.info(
                    "Database {} is ready for {} in {} ms",
                    names.database(),
                    String.join(", ", modules.withData()),
                    (System.nanoTime() - started) / 1_000_000);
            return new Database(owner, names, login);
        } catch (SQLException e) {
            throw new InstallationException(
                    "The database %s cannot be used as user %s: %s"
                            .formatted(owner.url(), owner.user(), e.getMessage()),
                    "See that the server runs and that spring.datasource.url, username and password are right.",
                    e);
        }
    }

    DatabaseOwner owner() {
        return owner;
    }

    DatabaseNames names() {
        return names;
    }

    /** The pool's settings: short waits, so that a lost database shows soon; batched inserts in one statement. */
    HikariDataSource pool(int size) {
        var config = new HikariConfig();
        config.setPoolName("tessera");
        config.setJdbcUrl(owner.url());
        config.setUsername(login.name());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 4));
        config.setConnectionTimeout(15_000);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(120_000);
        config.addDataSourceProperty("ApplicationName", "tessera");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("options", "-c jit=off");
        return new HikariDataSource(config);
    }

    private static void prepare(
            Connection connection, DatabaseOwner owner, DatabaseNames names, LoginRole login, ActiveModules modules)
            throws SQLException {
        var roles = new ModuleRoles(connection, names);
        lock(connection, "pg_advisory_lock");
        try {
            var touched = roles.make(modules.withData());
            login.make(connection, modules.withData().stream().map(names::role).toList());
            touched.addAll(migrate(connection, owner, modules));
            roles.protectHistory(touched);
        } finally {
            lock(connection, "pg_advisory_unlock");
        }
    }

    private static Collection<String> migrate(Connection connection, DatabaseOwner owner, ActiveModules modules)
            throws SQLException {
        try (var migrating = new LazyPool(() -> migrating(owner))) {
            return new ModuleMigrations().migrate(connection, modules.withData(), migrating);
        }
    }

    /** Flyway wants two connections at a time; they are closed before the first transaction begins. */
    static HikariDataSource migrating(DatabaseOwner owner) {
        var config = new HikariConfig();
        config.setPoolName("migrations");
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select %s(%d)".formatted(function, PREPARATION_LOCK));
        }
    }

    private static byte[] key(DatabaseOwner owner, Supplier<InstallationSecret> secret) {
        var password = owner.password();
        return password == null || password.isBlank()
                ? secret.get().derive("database login")
                : password.getBytes(StandardCharsets.UTF_8);
    }

    /** A pool that is opened when first asked for. */
    private static final class LazyPool implements Supplier<DataSource>, AutoCloseable {

        private final Supplier<HikariDataSource> maker;
        private @Nullable HikariDataSource pool;

        LazyPool(Supplier<HikariDataSource> maker) {
            this.maker = maker;
        }

        @Override
        public DataSource get() {
            if (pool == null) {
                pool = maker.get();
            }
            return pool;
        }

        @Override
        public void close() {
            if (pool != null) {
                pool.close();
            }
        }
    }
}
