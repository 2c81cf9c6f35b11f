package io.tessera.platform.events;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine as operators see it. */
public interface EventOperations {

    /**
     * Returns what the modules of this process publish.
     *
     * @return one state a module, by name
     */
    List<PublisherState> publishers();

    /**
     * Returns how the listeners of this process are doing.
     *
     * @return one state a listener, by id
     */
    List<ListenerState> listeners();

    /**
     * Lists parked facts, those that stand first for their aggregates.
     *
     * @param after the id of the last one seen, null to begin
     * @param flow only those of a flow, null for all
     * @param limit the most to return
     * @return parked facts in the order of their ids
     */
    List<ParkedEvent> parked(@Nullable String after, @Nullable FlowId flow, int limit);

    /**
     * Lets a parked fact be tried again, and what waits behind it after it.
     *
     * @param id the parked fact
     * @return false when there is none with this id
     */
    boolean redrive(String id);

    /**
     * Gives a parked fact up for good; what waits behind it is delivered.
     *
     * @param id the parked fact
     * @return what was given up, empty when there is none with this id
     */
    Optional<ParkedEvent> discard(String id);

    /** Deletes at once, of all modules of this process, what is handled, however young: after an erasure. */
    void pruneHandled();

    /**
     * Remembers, in the running transaction, that what is handled by now is to be deleted as by {@link #pruneHandled}; the upkeep of
     * events does it within seconds, in whatever process has the module by then.
     */
    void pruneHandledSoon();

    /**
     * Deletes whatever is parked about some aggregates, in all modules of this process: they are to be forgotten.
     *
     * @param aggregates ids of aggregates
     * @return how many parked facts are gone
     */
    int forget(Collection<UUID> aggregates);
}
