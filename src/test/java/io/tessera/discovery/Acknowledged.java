package io.tessera.discovery;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes which erasures discovery acknowledged. */
@TestConfiguration(proxyBeanMethods = false)
class Acknowledged {

    private final List<DiscoveryErased> all = new CopyOnWriteArrayList<>();

    List<DiscoveryErased> of(UUID erasure) {
        return all.stream().filter(one -> one.aggregateId().equals(erasure)).toList();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DiscoveryErased event) {
        all.add(event);
    }
}
