package io.tessera.discovery.imports;

import io.tessera.discovery.UndoneFactsSurvived;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what became of people when imports were undone. Needs a transaction of the module. */
@Repository
class UndoCounts {

    private final JdbcClient jdbc;

    UndoCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of people.
     *
     * @param kept how many stayed
     * @param removed how many are gone
     */
    record Sum(int kept, int removed) {}

    /** Keeps each count once, by its id. */
    void keep(UndoneFactsSurvived count) {
        jdbc.sql("""
                insert into discovery.undo_count as c (id, import_id, version, kept, removed)
                values (:id, :import, :version, :kept, :removed)
                on conflict (id) do update set version = excluded.version, kept = excluded.kept, removed = excluded.removed
                where excluded.version > c.version
                """)
                .param("id", count.aggregateId())
                .param("import", count.importId())
                .param("version", count.version())
                .param("kept", count.kept())
                .param("removed", count.removed())
                .update();
    }

    Sum of(UUID importId) {
        return jdbc.sql("""
                select coalesce(sum(kept), 0) as kept, coalesce(sum(removed), 0) as removed
                from discovery.undo_count where import_id = :id
                """)
                .param("id", importId)
                .query((row, number) -> new Sum(row.getInt("kept"), row.getInt("removed")))
                .single();
    }
}
