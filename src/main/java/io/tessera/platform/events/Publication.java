package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction publishes: stored before it commits, behind everything else the transaction does, so that the order
 * of ids is the order of commits for each aggregate whose row the transaction has locked.
 */
final class Publication implements TransactionSynchronization {

    private final PublicationSupport support;
    private final FlowId ownFlow;
    private final List<PublishedEvent> unsaved = new ArrayList<>();
    private final List<PublishedEvent> saved = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>(0);
    private boolean closing;

    Publication(PublicationSupport support, FlowId ownFlow) {
        this.support = support;
        this.ownFlow = ownFlow;
    }

    /** Returns the flow of what is published outside of any other. */
    FlowId ownFlow() {
        return ownFlow;
    }

    void add(EventType type, Object event) {
        unsaved.add(support.prepare(type, event, FlowScope.current().orElse(ownFlow)));
        if (closing) {
            save(support::save);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        save(support::saveLast);
        closing = true;
    }

    private void save(Consumer<List<PublishedEvent>> way) {
        var events = support.heard(unsaved);
        unsaved.clear();
        if (!events.isEmpty()) {
            saved.addAll(events);
            way.accept(events);
        }
    }

    @Override
    public void afterCommit() {
        support.committed(saved);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Publication.class);
        if (status == STATUS_ROLLED_BACK) {
            support.rolledBack(saved);
        } else if (status == STATUS_UNKNOWN) {
            support.inDoubt(saved);
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Publication.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Publication.class, this);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, unsaved.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        var size = savepoints.getOrDefault(savepoint, unsaved.size());
        unsaved.subList(size, unsaved.size()).clear();
    }
}
