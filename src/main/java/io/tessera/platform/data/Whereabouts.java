package io.tessera.platform.data;

import static io.tessera.platform.data.DatabaseNames.quoted;

import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.modules.ModuleNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a module's schema was moved: noted in the schema itself, where whoever starts the module looks. */
public final class Whereabouts {

    /** The table that holds the note, in each module's schema. */
    public static final String TABLE = "whereabouts";

    private Whereabouts() {}

    /** Where the module of a schema runs. */
    public enum State {
        /** It came here. */
        HERE,
        /** It is being copied to another database; nobody may run it. */
        LEAVING,
        /** It runs in the other database; what is here is kept as it was. */
        LEFT
    }

    /**
     * The note.
     *
     * @param state where the module runs
     * @param move the move, the same in both databases
     * @param cameBy the move by which it had come to this database before; null when it was here from the beginning
     * @param other the database it came from or went to
     */
    public record Note(State state, UUID move, @Nullable UUID cameBy, String other) {}

    /**
     * Reads the note.
     *
     * @param connection a connection of the schemas' owner
     * @param module a module
     * @return the note; empty when the module was never moved or has no schema
     * @throws SQLException when it cannot be read
     */
    public static Optional<Note> of(Connection connection, String module) throws SQLException {
        if (!isKnown(connection, module)) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select state, move, came_by, other from " + table(module))) {
            return row.next()
                    ? Optional.of(new Note(
                            State.valueOf(row.getString(1)),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4)))
                    : Optional.empty();
        }
    }

    /**
     * Tells whether a schema can hold the note at all.
     *
     * @param connection a connection of the schemas' owner
     * @param module a module
     * @return false when there is no schema, or one of an older version
     * @throws SQLException when it cannot be read
     */
    public static boolean isKnown(Connection connection, String module) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table(module));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Writes the note, over one that is there.
     *
     * @param connection a connection of the schemas' owner
     * @param module a module
     * @param note the note
     * @throws SQLException when it cannot be written
     */
    public static void write(Connection connection, String module, Note note) throws SQLException {
        var sql = """
                insert into %s (state, move, came_by, other) values (?, ?, ?, ?)
                on conflict (single) do update set state = excluded.state, move = excluded.move,
                  came_by = excluded.came_by, other = excluded.other, since = excluded.since
                """.formatted(table(module));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, note.state().name());
            statement.setObject(2, note.move());
            statement.setObject(3, note.cameBy());
            statement.setString(4, note.other());
            statement.executeUpdate();
        }
    }

    /**
     * Takes the note away, as if the module had never been moved.
     *
     * @param connection a connection of the schemas' owner
     * @param module a module
     * @throws SQLException when it cannot be written
     */
    public static void clear(Connection connection, String module) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + table(module));
        }
    }

    /** Fails when one of these modules must not run on this database. */
    static void refuseMoved(Connection connection, Collection<String> modules) throws SQLException {
        for (var module : modules) {
            var note = of(connection, module);
            if (note.isPresent() && note.get().state() != State.HERE) {
                throw refusal(module, note.get());
            }
        }
    }

    private static InstallationException refusal(String module, Note note) {
        return note.state() == State.LEFT
                ? new InstallationException(
                        "%s was moved away from this database, to %s.".formatted(module, note.other()),
                        "Start this process without it (--tessera.modules=*,-%1$s), or bring it back: tessera move %1$s --from URL"
                                .formatted(module))
                : new InstallationException(
                        "%s is being moved away from this database, to %s, and that was not finished."
                                .formatted(module, note.other()),
                        "Run the same tessera move again, or give it up with --cancel.");
    }

    /** Returns the modules that left this database, each with where to. */
    static Map<String, String> left(Connection connection) throws SQLException {
        var left = new TreeMap<String, String>();
        for (var module : ModuleNames.withData()) {
            of(connection, module)
                    .filter(note -> note.state() == State.LEFT)
                    .ifPresent(note -> left.put(module, note.other()));
        }
        return left;
    }

    private static String table(String module) {
        return quoted(module) + "." + TABLE;
    }
}
