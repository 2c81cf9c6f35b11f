package io.tessera.platform.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one listener.
 *
 * @param source the module whose outbox it comes from
 * @param position its place there
 * @param lane its lane
 * @param eventId its id
 * @param type what it is
 * @param flow the flow it belongs to
 * @param trace the trace it was published in, null when none
 * @param event the record; null when it cannot be read
 * @param unreadable why it cannot be read
 * @param payload its JSON; null when the record was kept in memory
 */
record Delivery(
        String source,
        long position,
        int lane,
        UUID eventId,
        EventType type,
        FlowId flow,
        @Nullable String trace,
        @Nullable Object event,
        @Nullable RuntimeException unreadable,
        byte @Nullable [] payload) {

    /** Makes the delivery of a stored row. */
    static Delivery of(
            EventTable table,
            StoredEvent row,
            EventType type,
            @Nullable Object event,
            @Nullable RuntimeException unreadable,
            byte @Nullable [] payload) {
        return new Delivery(
                table.key(),
                row.id(),
                row.lane(),
                row.eventId(),
                type,
                row.flow(),
                row.trace(),
                event,
                unreadable,
                payload);
    }

    /** Returns the record, or fails as reading it did. */
    Object readable() {
        if (event == null) {
            throw unreadable == null ? new IllegalStateException("No payload of " + eventId) : unreadable;
        }
        return event;
    }

    /** Returns the facts it carries, none when it cannot be read. */
    List<? extends Fact> facts() {
        return event == null ? List.of() : EventType.facts(event);
    }

    /** Returns how many items it weighs. */
    int weight() {
        return Math.max(1, facts().size());
    }

    /** Returns whether it can be delivered in parts. */
    boolean divisible() {
        return type.isList() && facts().size() > 1;
    }

    /** Returns the same event with these of its items only. */
    Object withItems(List<? extends Fact> items) {
        return type.withItems(readable(), items);
    }
}
