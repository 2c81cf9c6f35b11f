package io.tessera.platform.move;

import io.tessera.platform.backup.Manifest;
import io.tessera.platform.data.ModuleSchemas;
import io.tessera.platform.data.Presence;
import io.tessera.platform.data.Whereabouts;
import io.tessera.platform.data.Whereabouts.Note;
import io.tessera.platform.data.Whereabouts.State;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a module that is stopped from one database to another. Three transactions, each of which stands when the process is
 * killed behind it: the source lets nobody write any more; the target has everything; the source says so. Run again it goes on
 * with the first that is missing.
 */
public final class MoveModule {

    private final String module;
    private final Place source;
    private final Place target;

    /**
     * Prepares to move.
     *
     * @param module a module that keeps data
     * @param source where it is
     * @param target where it is to go
     */
    public MoveModule(String module, Place source, Place target) {
        this.module = module;
        this.source = source;
        this.target = target;
    }

    /**
     * Moves it, or ends a move that was begun.
     *
     * @return what was done
     * @throws MoveRefusedException when it cannot be moved as things stand
     * @throws SQLException when a database is away or refuses
     * @throws IOException when copying breaks off
     */
    public Moved move() throws SQLException, IOException {
        try (var from = source.owner().connect();
                var to = target.owner().connect()) {
            refuseUnprepared(from);
            keepAway(from, source);
            keepAway(to, target);
            var before = Whereabouts.of(from, module);
            if (before.isPresent() && before.get().state() == State.LEFT) {
                refuseElse(
                        before.get().other().equals(target.name()),
                        "%s was moved away from %s, to %s."
                                .formatted(module, source.name(), before.get().other()));
                return Moved.BEFORE;
            }
            var leaving = leaving(before.orElse(null), from, to);
            var moved = hasArrived(to, leaving) ? Moved.BEFORE : arrive(from, to, leaving);
            Whereabouts.write(from, module, new Note(State.LEFT, leaving.move(), leaving.cameBy(), target.name()));
            return moved;
        }
    }

    /**
     * Gives up a move that was begun and has not arrived.
     *
     * @throws MoveRefusedException when there is none, or when it has arrived
     * @throws SQLException when a database is away or refuses
     */
    public void cancel() throws SQLException {
        try (var from = source.owner().connect();
                var to = target.owner().connect()) {
            refuseUnprepared(from);
            keepAway(from, source);
            keepAway(to, target);
            var note = Whereabouts.of(from, module).orElse(null);
            if (note == null || note.state() != State.LEAVING) {
                throw new MoveRefusedException(
                        "No move of %s from %s was begun and not finished.".formatted(module, source.name()));
            }
            refuseElse(
                    note.other().equals(target.name()), "The move that was begun goes to %s.".formatted(note.other()));
            refuseElse(
                    !hasArrived(to, note),
                    "%s has arrived at %s: run the move again to finish it, then move it back."
                            .formatted(module, target.name()));
            from.setAutoCommit(false);
            ModuleSchemas.open(from, module);
            if (note.cameBy() == null) {
                Whereabouts.clear(from, module);
            } else {
                Whereabouts.write(from, module, new Note(State.HERE, note.cameBy(), note.cameBy(), note.other()));
            }
            from.commit();
        }
    }

    /**
     * Empties what was kept where the module has left. The note stays, so that it is not started there on nothing.
     *
     * @throws MoveRefusedException when it has not left
     * @throws SQLException when a database is away or refuses
     */
    public void dropSource() throws SQLException {
        try (var from = source.owner().connect()) {
            refuseUnprepared(from);
            keepAway(from, source);
            var note = Whereabouts.of(from, module);
            refuseElse(
                    note.isPresent() && note.get().state() == State.LEFT,
                    "%s has not left %s: nothing is dropped.".formatted(module, source.name()));
            from.setAutoCommit(false);
            new Schema(from, module).empty();
            from.commit();
        }
    }

    private void refuseUnprepared(Connection from) throws SQLException {
        refuseElse(new Schema(from, module).exists(), "There is no %s in %s.".formatted(module, source.name()));
        refuseElse(
                Whereabouts.isKnown(from, module),
                "The schema of %s in %s is of an older version: start it there once with this version, stop it and move it then."
                        .formatted(module, source.name()));
    }

    private void keepAway(Connection connection, Place place) throws SQLException {
        refuseElse(
                Presence.keepAway(connection, module),
                "A process runs %s on %s, or moves it: stop every process that runs it, and start them again without it."
                        .formatted(module, place.name()));
    }

    /** The first step. From here on nobody can write at the source, not even a process that was frozen all the while. */
    private Note leaving(@Nullable Note before, Connection from, Connection to) throws SQLException {
        if (before != null && before.state() == State.LEAVING) {
            refuseElse(
                    before.other().equals(target.name()),
                    "%s is being moved to %s already: finish that first, or give it up with --cancel."
                            .formatted(module, before.other()));
            return before;
        }
        var cameBy = before == null ? null : before.move();
        var note = new Note(State.LEAVING, UUID.randomUUID(), cameBy, target.name());
        refuseForeign(to, note);
        from.setAutoCommit(false);
        new Schema(from, module).lock();
        ModuleSchemas.shut(from, module);
        Whereabouts.write(from, module, note);
        var places = new EventPlaces(from);
        for (var other : places.others(module)) {
            places.sendAgain(other, places.handled(module, other));
        }
        from.commit();
        from.setAutoCommit(true);
        return note;
    }

    private boolean hasArrived(Connection to, Note leaving) throws SQLException {
        return Whereabouts.of(to, module)
                .filter(note ->
                        note.move().equals(leaving.move()) || leaving.move().equals(note.cameBy()))
                .isPresent();
    }

    /** The second step: everything or nothing. */
    private Moved arrive(Connection from, Connection to, Note leaving) throws SQLException, IOException {
        refuseForeign(to, leaving);
        var version = ModuleSchemas.versions(from).stream()
                .filter(each -> each.module().equals(module))
                .findFirst()
                .orElseThrow();
        new Schema(to, module).announce();
        ModuleSchemas.make(target.owner(), List.of(version));
        refuseElse(
                ModuleSchemas.versions(to).stream().anyMatch(made -> made.takes(version)),
                "The schema of %s in %s is of another version: use the same version of Tessera for both."
                        .formatted(module, target.name()));
        to.setAutoCommit(false);
        var there = new Schema(to, module);
        there.empty();
        var copied = new Schema(from, module).copyTo(there);
        settle(from, to, leaving);
        to.commit();
        to.setAutoCommit(true);
        try (var statement = to.createStatement()) {
            statement.execute("analyze");
        }
        return new Moved(
                copied.size(), copied.stream().mapToLong(Manifest.Table::rows).sum());
    }

    private void settle(Connection from, Connection to, Note leaving) throws SQLException {
        var here = new EventPlaces(from);
        var there = new EventPlaces(to);
        var handled = Long.MAX_VALUE;
        for (var other : here.others(module)) {
            handled = Math.min(handled, here.handled(other, module));
        }
        there.sendAgain(module, handled);
        there.endLeases(module);
        ModuleSchemas.open(to, module);
        Whereabouts.write(to, module, new Note(State.HERE, leaving.move(), leaving.move(), source.name()));
    }

    /** What the target holds may be overwritten when it is nothing, or the copy from which the source's own data came back. */
    private void refuseForeign(Connection to, Note leaving) throws SQLException {
        var there = Whereabouts.of(to, module);
        if (there.isPresent()) {
            refuseElse(
                    there.get().state() == State.LEFT
                            && (there.get().move().equals(leaving.cameBy()) || !new Schema(to, module).holdsFacts()),
                    "%s holds data of %s that do not come from %s. Where they are not wanted, drop its schema there."
                            .formatted(target.name(), module, source.name()));
        } else {
            var schema = new Schema(to, module);
            refuseElse(
                    schema.isAnnounced() || !schema.holdsFacts(),
                    "%s holds data of %s already. Where they are not wanted, drop its schema there."
                            .formatted(target.name(), module));
        }
    }

    private static void refuseElse(boolean good, String message) {
        if (!good) {
            throw new MoveRefusedException(message);
        }
    }
}
