package io.tessera.platform.events;

/**
 * What deliveries to all listeners share.
 *
 * @param memory the events kept as objects
 * @param transactions runs transactions of modules
 * @param codec reads events
 * @param settings how the engine works
 * @param tracing carries traces on
 * @param meters what is measured
 */
record DeliverySupport(
        EventMemory memory,
        ModuleTransactionRunner transactions,
        EventCodec codec,
        EventsSettings settings,
        EventTracing tracing,
        EventMeters meters) {}
