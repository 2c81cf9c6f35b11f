package io.tessera.contacts.bench;

import io.tessera.discovery.ShipSighted;
import io.tessera.discovery.ShipsSighted;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one listener: writes a row for each event. */
public class SightingListener {

    private final JdbcTemplate jdbc;
    private final AtomicLong handled = new AtomicLong();
    private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();

    public SightingListener(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "bench-sightings")
    public void on(ShipSighted event) {
        jdbc.update("insert into contacts.bench_seen (id, version) values (?, ?)", event.aggregateId(), event.version());
        committed(1, event.intended());
    }

    @ApplicationModuleListener(id = "bench-lists")
    public void on(ShipsSighted event) {
        var ids = event.items().stream().map(ShipSighted::aggregateId).toArray(UUID[]::new);
        jdbc.update("insert into contacts.bench_seen (id, version) select unnest(?::uuid[]), 1", (Object) ids);
        committed(ids.length, 0);
    }

    private void committed(int items, long intended) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (intended != 0) {
                    latencies.add(System.nanoTime() - intended);
                }
                handled.addAndGet(items);
            }
        });
    }

    public long handled() {
        return handled.get();
    }

    public long[] latencies() {
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }

    public void forget() {
        latencies.clear();
        handled.set(0);
    }
}
