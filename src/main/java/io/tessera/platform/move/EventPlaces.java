package io.tessera.platform.move;

import io.tessera.platform.data.ModuleSchemas;
import io.tessera.platform.data.Whereabouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where senders begin again once a module that read outboxes itself hears them over topics. A topic may have lost what that
 * module had not handled yet, or never have had it: so it is sent again. Whoever has it already drops it.
 */
final class EventPlaces {

    /** The least that a listener has handled of a lane, or its module has taken in over the topic; a lane never met counts 0. */
    private static final String HANDLED = """
            select min(listeners.upto) from (
              select coalesce(min(lanes.upto), 0) as upto
              from (select distinct listener from %1$s.listener_position where source_module = ?) known
              cross join lateral (
                select greatest(coalesce(held.position, 0), coalesce(came.complete, 0)) as upto
                from generate_series(0, 15) every (lane)
                left join %1$s.listener_position held
                  on held.listener = known.listener and held.source_module = ? and held.lane = every.lane
                left join %1$s.received came on came.source_module = ? and came.lane = every.lane) lanes
              group by known.listener) listeners""";
    /** The new fence makes a relay that runs read its position again. */
    private static final String SEND_AGAIN = """
            update %s.relay set position = least(position, ?), fence = fence + 1, expires_at = '-infinity'
            where position > ?""";

    private final Connection connection;

    EventPlaces(Connection connection) {
        this.connection = connection;
    }

    /** Returns the other modules whose schemas are here, and run here. */
    List<String> others(String module) throws SQLException {
        var others = new ArrayList<String>();
        for (var version : ModuleSchemas.versions(connection)) {
            var note = Whereabouts.of(connection, version.module());
            if (!version.module().equals(module)
                    && Whereabouts.isKnown(connection, version.module())
                    && (note.isEmpty() || note.get().state() == Whereabouts.State.HERE)) {
                others.add(version.module());
            }
        }
        return others;
    }

    /** Returns up to which place of a source's outbox a module has all; {@link Long#MAX_VALUE} when it never read it. */
    long handled(String module, String source) throws SQLException {
        try (var statement = connection.prepareStatement(HANDLED.formatted(module))) {
            statement.setString(1, source);
            statement.setString(2, source);
            statement.setString(3, source);
            try (var row = statement.executeQuery()) {
                row.next();
                var place = row.getLong(1);
                return row.wasNull() ? Long.MAX_VALUE : place;
            }
        }
    }

    /** Lets a module's relay send what stands behind a place again. */
    void sendAgain(String module, long behind) throws SQLException {
        if (behind == Long.MAX_VALUE) {
            return;
        }
        try (var statement = connection.prepareStatement(SEND_AGAIN.formatted(module))) {
            statement.setLong(1, behind);
            statement.setLong(2, behind);
            statement.executeUpdate();
        }
    }

    /** Ends leases and posts that a copy brought along: their processes are none of this server's. */
    void endLeases(String module) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    delete from %1$s.process;
                    update %1$s.lane_lease set expires_at = '-infinity';
                    update %1$s.relay set expires_at = '-infinity'""".formatted(module));
        }
    }
}
