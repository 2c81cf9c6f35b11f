package io.tessera.discovery.erasure;

import io.tessera.privacy.ErasureRequested;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of erasures. Request and trace come from two modules, in either order. Needs a transaction of the module. */
@Repository
class Erasures {

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of an erasure.
     *
     * @param id the erasure
     * @param hashes keyed hashes by which it names the person
     * @param traced whether the person was traced
     */
    record Known(UUID id, List<UUID> hashes, boolean traced) {}

    /**
     * An acknowledgement to give.
     *
     * @param id the erasure
     * @param deleted how many records were deleted
     * @param flow the flow it belongs to
     */
    record Owed(UUID id, int deleted, @Nullable UUID flow) {}

    Known requested(ErasureRequested request) {
        return jdbc.sql("""
                insert into discovery.erasure as e (id, email, phone) values (:id, :email, :phone)
                on conflict (id) do update set email = excluded.email, phone = excluded.phone
                returning e.id, e.email, e.phone, e.traced_at is not null as traced
                """)
                .param("id", request.aggregateId())
                .param("email", request.email())
                .param("phone", request.phone())
                .query((row, number) -> known(
                        row.getObject("id", UUID.class),
                        row.getObject("email", UUID.class),
                        row.getObject("phone", UUID.class),
                        row.getBoolean("traced")))
                .single();
    }

    Known traced(UUID id, Instant at, @Nullable UUID flow) {
        return jdbc.sql("""
                insert into discovery.erasure as e (id, traced_at, flow) values (:id, :at, :flow)
                on conflict (id) do update set traced_at = excluded.traced_at, flow = excluded.flow
                returning e.id, e.email, e.phone
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("flow", flow)
                .query((row, number) -> known(
                        row.getObject("id", UUID.class),
                        row.getObject("email", UUID.class),
                        row.getObject("phone", UUID.class),
                        true))
                .single();
    }

    void count(UUID id, int deleted) {
        jdbc.sql("update discovery.erasure set deleted = deleted + :deleted where id = :id")
                .param("id", id)
                .param("deleted", deleted)
                .update();
    }

    /** Marks as acknowledged, and returns, traced erasures that no import is being read any more which began before them. */
    List<Owed> acknowledge() {
        return jdbc.sql("""
                update discovery.erasure as e set acknowledged = true
                where not e.acknowledged and e.traced_at is not null and not exists (
                    select from discovery.file_import as f
                    where f.status in ('RECEIVED', 'RUNNING') and f.received_at <= e.traced_at)
                returning e.id, e.deleted, e.flow
                """)
                .query((row, number) -> new Owed(
                        row.getObject("id", UUID.class), row.getInt("deleted"), row.getObject("flow", UUID.class)))
                .list();
    }

    private static Known known(UUID id, @Nullable UUID email, @Nullable UUID phone, boolean traced) {
        var hashes = new ArrayList<UUID>();
        if (email != null) {
            hashes.add(email);
        }
        if (phone != null) {
            hashes.add(phone);
        }
        return new Known(id, List.copyOf(hashes), traced);
    }
}
