package io.tessera.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes what discovery published and committed. */
@TestConfiguration(proxyBeanMethods = false)
class Published {

    private final ConcurrentMap<UUID, List<SourceRecord>> collected = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, List<Retraction>> retracted = new ConcurrentHashMap<>();
    private final AtomicInteger events = new AtomicInteger();
    private volatile IntPredicate failing = number -> false;

    /** Makes the publishing of events fail, by their number from now on. */
    void fail(IntPredicate numbers) {
        events.set(0);
        failing = numbers;
    }

    List<SourceRecord> collectedOf(UUID importId) {
        return collected.getOrDefault(importId, List.of());
    }

    List<Retraction> retractedOf(UUID importId) {
        return retracted.getOrDefault(importId, List.of());
    }

    @EventListener
    void before(SourceRecordsCollected event) {
        if (failing.test(events.incrementAndGet())) {
            throw new TransientDataAccessResourceException("the database went away");
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SourceRecordsCollected event) {
        event.items()
                .forEach(record -> collected
                        .computeIfAbsent(
                                record.source().importId(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(record));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SourceRecordsRetracted event) {
        event.items()
                .forEach(retraction -> retracted
                        .computeIfAbsent(retraction.importId(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(retraction));
    }
}
