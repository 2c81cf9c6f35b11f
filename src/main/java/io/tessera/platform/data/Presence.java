package io.tessera.platform.data;

import io.tessera.platform.installation.InstallationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to whoever would move a module that processes run it: each holds shared locks of the server, one a module, for as long
 * as its connection lasts, so that a killed process holds none. Who moves the module takes the lock for itself.
 */
public final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /** Any number, the same in every process, beside which the module's own stands. */
    private static final int KIND = 0x7e55e7b;

    private static final long LOOK_EVERY = 5_000;
    private static final String TIMED_OUT = "55P03";

    private final DatabaseOwner owner;
    private final List<String> modules;
    private final Thread keeper;
    private final ModulesElsewhere elsewhere;
    private Connection connection;

    private Presence(DatabaseOwner owner, Collection<String> modules) throws SQLException {
        this.owner = owner;
        this.modules = List.copyOf(modules);
        this.connection = show();
        this.elsewhere = new ModulesElsewhere(Whereabouts.left(connection));
        this.keeper = Thread.ofVirtual().name("presence").unstarted(this::keep);
    }

    /** Shows that this process runs these modules; fails when one of them is being moved, or was. */
    static Presence of(DatabaseOwner owner, Collection<String> modules) {
        try {
            var presence = new Presence(owner, modules);
            presence.keeper.start();
            return presence;
        } catch (SQLException e) {
            throw new InstallationException(
                    "The database %s does not answer any more: %s".formatted(owner.url(), e.getMessage()),
                    "See that the server runs.",
                    e);
        }
    }

    /** Returns the modules that were moved away from the database when this process started. */
    ModulesElsewhere elsewhere() {
        return elsewhere;
    }

    /**
     * Keeps processes away from a module until the connection is closed. Waits for a moment, since the server may be about to
     * notice that a process was killed.
     *
     * @param connection a connection of the schemas' owner
     * @param module a module
     * @return false when a process runs it on this database, or moves it
     * @throws SQLException when the database cannot be asked
     */
    public static boolean keepAway(Connection connection, String module) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '5s'");
            lock(connection, "pg_advisory_lock", module);
            statement.execute("reset lock_timeout");
            return true;
        } catch (SQLException refused) {
            if (TIMED_OUT.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private Connection show() throws SQLException {
        var fresh = owner.connect();
        try {
            show(fresh, modules);
            return fresh;
        } catch (SQLException | RuntimeException refused) {
            fresh.close();
            throw refused;
        }
    }

    /** Shows it for as long as a connection lasts. */
    static void show(Connection connection, Collection<String> modules) throws SQLException {
        for (var module : modules) {
            if (!lock(connection, "pg_try_advisory_lock_shared", module)) {
                throw new InstallationException(
                        "%s is just being moved to or from this database.".formatted(module),
                        "Start again when that has ended; it says then where the module runs.");
            }
        }
        // behind the locks: whoever moved a module meanwhile has written it down by then
        Whereabouts.refuseMoved(connection, modules);
    }

    private static boolean lock(Connection connection, String function, String module) throws SQLException {
        try (var statement = connection.prepareStatement("select %s(?, ?)::text <> 'false'".formatted(function))) {
            statement.setInt(1, KIND);
            statement.setInt(2, module.hashCode());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** A server that was restarted has forgotten the locks. */
    private void keep() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        try {
            if (!connection.isValid(2)) {
                connection.close();
                connection = show();
            }
        } catch (InstallationException moved) {
            LOG.error("Stop this process, which can write nothing any more: {} {}", moved.getMessage(), moved.advice());
        } catch (SQLException away) {
            LOG.debug("Presence waits for the database: {}", away.getMessage());
        }
    }

    /** Leaves. */
    @Override
    public void close() {
        keeper.interrupt();
        synchronized (this) {
            try {
                connection.close();
            } catch (SQLException away) {
                LOG.debug("Presence ends with its server: {}", away.getMessage());
            }
        }
    }
}
