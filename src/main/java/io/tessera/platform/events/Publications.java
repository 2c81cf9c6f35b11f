package io.tessera.platform.events;

import io.tessera.platform.data.CurrentModule;
import java.util.Optional;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what is published through Spring and keeps the events between modules for the end of the running transaction. Each
 * must come from a transaction of its own module: that is what makes it a fact.
 */
final class Publications implements ApplicationListener<PayloadApplicationEvent<?>> {

    private final EventCatalog catalog;
    private final PublicationSupport support;

    Publications(EventCatalog catalog, PublicationSupport support) {
        this.catalog = catalog;
        this.support = support;
    }

    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        var payload = event.getPayload();
        catalog.of(payload.getClass()).ifPresentOrElse(type -> publish(type, payload), () -> refuseNameless(payload));
    }

    private static void refuseNameless(Object payload) {
        if (EventType.isNameless(payload.getClass())) {
            throw new IllegalStateException(
                    payload.getClass().getName() + " published without @DomainEvent: it has no name on the wire");
        }
    }

    private void publish(EventType type, Object event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(type.name() + " published outside of a transaction: nothing caused it");
        }
        checkModule(type);
        checkItems(type, event);
        current().orElseGet(this::begin).add(type, event);
    }

    private static void checkModule(EventType type) {
        var module = CurrentModule.require();
        if (!module.equals(type.module())) {
            throw new IllegalStateException("%s belongs to %s but was published in transaction %s of %s"
                    .formatted(
                            type.name(),
                            type.module(),
                            TransactionSynchronizationManager.getCurrentTransactionName(),
                            module));
        }
    }

    private static void checkItems(EventType type, Object event) {
        if (!(event instanceof FactList<?> list)) {
            return;
        }
        var items = list.items();
        if (items.isEmpty() || items.size() > FactList.MAX_ITEMS) {
            throw new IllegalArgumentException(
                    "%s carries %d items, must be 1 to %d".formatted(type.name(), items.size(), FactList.MAX_ITEMS));
        }
        var lane = items.getFirst().lane();
        if (items.stream().anyMatch(item -> item.lane() != lane)) {
            throw new IllegalArgumentException(type.name() + " spans lanes: make its lists with Lanes.lists");
        }
    }

    /** Returns what the running transaction has published so far. */
    static Optional<Publication> current() {
        return Optional.ofNullable((Publication) TransactionSynchronizationManager.getResource(Publication.class));
    }

    private Publication begin() {
        var publication = new Publication(support, FlowScope.current().orElseGet(FlowId::random));
        TransactionSynchronizationManager.bindResource(Publication.class, publication);
        TransactionSynchronizationManager.registerSynchronization(publication);
        return publication;
    }
}
