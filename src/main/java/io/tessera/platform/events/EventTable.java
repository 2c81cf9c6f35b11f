package io.tessera.platform.events;

/**
 * A table that events are read from: the outbox of a module that runs here, or what a module was sent from elsewhere.
 *
 * @param module the module in whose schema it lies
 * @param name its name there
 * @param key what positions in it are kept under
 * @param age the column that tells when a row was stored, by the clock of this database
 */
record EventTable(String module, String name, String key, String age) {

    /** The key of positions in {@code inbound}: no module has this name. */
    static final String INBOUND = "inbound";

    /** Returns the table that holds what a module publishes. */
    static EventTable outboxOf(String module) {
        return new EventTable(module, "outbox", module, "occurred_at");
    }

    /** Returns the table that holds what came to a module from other processes. */
    static EventTable inboundOf(String module) {
        return new EventTable(module, INBOUND, INBOUND, "stored_at");
    }

    /** Returns the name for SQL. */
    String qualified() {
        return module + "." + name;
    }
}
