package io.tessera.platform.events;

/**
 * What one module of this process publishes.
 *
 * @param module the module
 * @param published events stored since the process started
 * @param perSecond events stored a second, averaged over the last ten seconds
 */
public record PublisherState(String module, long published, double perSecond) {}
