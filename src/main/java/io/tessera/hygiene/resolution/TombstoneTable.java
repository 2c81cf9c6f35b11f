package io.tessera.hygiene.resolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The records taken back, each with the version from which it was. */
@Component
public class TombstoneTable {

    private final JdbcTemplate jdbc;

    TombstoneTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record taken back.
     *
     * @param id the source record
     * @param version the version from which it counts no more
     * @param erased whether for ever
     */
    public record Tombstone(UUID id, long version, boolean erased) {

        boolean covers(long fact) {
            return erased || fact <= version;
        }
    }

    Map<UUID, Tombstone> of(Collection<UUID> records) {
        var found = new HashMap<UUID, Tombstone>();
        if (!records.isEmpty()) {
            jdbc.query(
                    "select id, version, erased from hygiene.tombstone where id = any(?)",
                    row -> {
                        var id = row.getObject(1, UUID.class);
                        found.put(id, new Tombstone(id, row.getLong(2), row.getBoolean(3)));
                    },
                    (Object) records.toArray(UUID[]::new));
        }
        return found;
    }

    /** Sets tombstones: of two for one record the higher version stays, and erased stays erased. */
    void set(List<Tombstone> tombstones) {
        if (!tombstones.isEmpty()) {
            jdbc.update(
                    """
                    insert into hygiene.tombstone as t (id, version, erased)
                    select * from unnest(?::uuid[], ?::bigint[], ?::boolean[])
                    on conflict (id) do update set
                      version = greatest(t.version, excluded.version), erased = t.erased or excluded.erased""",
                    tombstones.stream().map(Tombstone::id).toArray(UUID[]::new),
                    tombstones.stream().map(Tombstone::version).toArray(Long[]::new),
                    tombstones.stream().map(Tombstone::erased).toArray(Boolean[]::new));
        }
    }

    /** Removes the tombstones of records that came back. */
    void remove(Collection<UUID> records) {
        if (!records.isEmpty()) {
            jdbc.update("delete from hygiene.tombstone where id = any(?)", (Object) records.toArray(UUID[]::new));
        }
    }
}
