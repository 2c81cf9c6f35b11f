package io.tessera.discovery.suppression;

import io.tessera.privacy.Suppression;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Discovery's copy of the suppression list. Needs a transaction of the module. */
@Repository
public class SuppressedHashes {

    private final JdbcClient jdbc;

    SuppressedHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns which identifiers must not come in.
     *
     * @param hashes keyed hashes of addresses and numbers
     * @return those that are suppressed now; {@code contains(null)} may be asked of it
     */
    public Set<UUID> among(Set<UUID> hashes) {
        if (hashes.isEmpty() || isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(
                jdbc.sql("""
                select s.id from discovery.suppression as s
                where s.active and s.id in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h)
                """).param("hashes", texts(hashes)).query(UUID.class).list());
    }

    /** Keeps facts; older ones than those known are passed over. Returns those of the given ids that are active now. */
    Set<UUID> keep(Collection<Suppression> facts) {
        var ids = facts.stream().map(Suppression::aggregateId).toList();
        jdbc.sql("""
                insert into discovery.suppression as s (id, version, active)
                select distinct on (f.id) cast(f.id as uuid), f.version, f.active
                from unnest(cast(:ids as text[]), cast(:versions as bigint[]), cast(:active as boolean[]))
                    as f (id, version, active)
                order by f.id, f.version desc
                on conflict (id) do update set version = excluded.version, active = excluded.active
                where excluded.version > s.version
                """)
                .param("ids", texts(ids))
                .param("versions", facts.stream().map(Suppression::version).toArray(Long[]::new))
                .param("active", facts.stream().map(Suppression::active).toArray(Boolean[]::new))
                .update();
        return among(new HashSet<>(ids));
    }

    private boolean isEmpty() {
        return !jdbc.sql("select exists (select from discovery.suppression)")
                .query(Boolean.class)
                .single();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
