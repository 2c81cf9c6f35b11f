package io.tessera.platform.events;

import java.util.List;
import java.util.UUID;

/**
 * An event published in this process.
 *
 * @param type what it is
 * @param event the record
 * @param id its id, by which inboxes know it
 * @param lane its lane
 * @param json the record as JSON
 * @param flow the flow it belongs to
 * @param listeners who gets it in this process
 */
record PublishedEvent(
        EventType type, Object event, UUID id, int lane, byte[] json, FlowId flow, List<Listener> listeners) {}
