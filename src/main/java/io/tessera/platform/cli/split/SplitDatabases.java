package io.tessera.platform.cli.split;

import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.platform.installation.DataDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Which database each process of a split has. Data stay where they were written: what a directory was begun with holds for ever,
 * and another wish is refused, since the modules would not find their data.
 */
final class SplitDatabases {

    /** The database of a single process, and of the edge. */
    static final String SHARED = "tessera";

    private final EmbeddedServer server;
    private final boolean own;

    private SplitDatabases(EmbeddedServer server, boolean own) {
        this.server = server;
        this.own = own;
    }

    /** What can be wished for. */
    enum Choice {
        OWN,
        ONE
    }

    /**
     * Decides, and notes it in the directory.
     *
     * @param directory the installation
     * @param server its database server
     * @param plan the processes
     * @param wish what was asked for; otherwise it is as it was, and each its own in a new installation
     * @return the databases
     * @throws CommandFailure when data would not be found
     */
    static SplitDatabases decide(DataDirectory directory, EmbeddedServer server, SplitPlan plan, Optional<Choice> wish)
            throws IOException {
        var kept = directory.ownDatabases();
        var inOne = kept.isEmpty() && hasData(server, plan);
        var choice = wish.orElse(inOne ? Choice.ONE : Choice.OWN);
        if (choice == Choice.OWN && inOne) {
            throw CommandFailure.usage(
                    "The data directory keeps all modules in one database: leave --databases out, or choose another --data-dir");
        }
        if (!kept.isEmpty() && (choice == Choice.ONE || !kept.equals(plan.modules()))) {
            throw CommandFailure.usage(
                    "The data directory keeps databases of their own for %1$s: start it with --databases own --alone %1$s"
                            .formatted(String.join(
                                    ",", kept.equals(List.of(SplitPlan.REST)) ? List.of(SplitPlan.EDGE) : kept)));
        }
        if (choice == Choice.OWN) {
            directory.keepOwnDatabases(plan.modules());
        }
        return new SplitDatabases(server, choice == Choice.OWN);
    }

    /** Returns the database of a process, made when it is not there. */
    OwnedDatabase of(String process) {
        return server.database(own && !process.equals(SplitPlan.EDGE) ? SHARED + "_" + process : SHARED);
    }

    private static boolean hasData(EmbeddedServer server, SplitPlan plan) {
        server.database(SHARED);
        var modules = plan.others().stream()
                .flatMap(other -> other.modules().stream())
                .toArray();
        try (var connection = server.connectAsSuperuser(SHARED);
                var statement = connection.prepareStatement(
                        "select exists (select from pg_namespace where nspname = any(?))")) {
            statement.setArray(1, connection.createArrayOf("text", modules));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked what is in it", e);
        }
    }
}
