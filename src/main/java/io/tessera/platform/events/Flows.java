package io.tessera.platform.events;

import java.util.Optional;

/**
 * Flows: which cause an event belongs to, and whether all that follows from the cause is done.
 *
 * <p>An event published where no flow is open starts a flow of its own, complete at once. Work that publishes in several
 * transactions (an import) opens a flow, publishes within it and completes it. A flow is settled when its root is
 * complete and no module has an undelivered or running event of it.
 */
public interface Flows {

    /**
     * Opens a flow whose root is work of the calling module; stored in the module's schema by the running transaction.
     *
     * @param flow the flow's id
     * @param kind what the root is, for people: {@code import}, {@code undo}, {@code rescore}
     */
    void open(FlowId flow, String kind);

    /**
     * Says that the root of a flow will publish nothing more; stored by the running transaction of the same module.
     *
     * @param flow the flow's id
     */
    void complete(FlowId flow);

    /**
     * Runs work whose events belong to the flow.
     *
     * @param flow the flow
     * @param work what to run; transactions begin inside it
     */
    void within(FlowId flow, Runnable work);

    /**
     * Returns the flow that events published now would belong to.
     *
     * @return the flow, empty outside of any
     */
    Optional<FlowId> current();

    /**
     * Tells how far a flow has come in this process.
     *
     * @param flow the flow
     * @return its state; a flow never heard of is settled with nothing pending
     */
    FlowStatus status(FlowId flow);

    /**
     * Waits while more than so many events of the calling process are undelivered: lets bulk publishers run no further
     * ahead than their listeners can follow.
     *
     * @param events the most undelivered events to go on with
     * @throws InterruptedException when interrupted while waiting
     */
    void awaitBacklogBelow(int events) throws InterruptedException;
}
