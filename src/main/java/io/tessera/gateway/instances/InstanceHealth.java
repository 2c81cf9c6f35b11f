package io.tessera.gateway.instances;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;

/**
 * Which instances are out: those that were not ready when asked last, and those that broke a request since. Each is asked again
 * and again, and is in as soon as it is ready. One never asked yet is in.
 */
public final class InstanceHealth {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceHealth.class);

    private final ReadinessProbe probe;
    private final Set<String> out = ConcurrentHashMap.newKeySet();

    InstanceHealth(ReadinessProbe probe) {
        this.probe = probe;
    }

    /**
     * Returns whether requests may go to an instance.
     *
     * @param instance an instance
     * @return false while it is out
     */
    public boolean isIn(ServiceInstance instance) {
        return !out.contains(ModuleInstances.address(instance));
    }

    /**
     * Takes an instance out until it is ready again: it could not be reached, or broke off.
     *
     * @param instance an instance
     */
    public void failed(ServiceInstance instance) {
        takeOut(ModuleInstances.address(instance));
    }

    /** Asks all instances at a time, so that one that hangs keeps no other out; returns when the last has answered. */
    void probe(Supplier<Collection<ServiceInstance>> known) {
        var instances = known.get();
        var addresses = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var instance : instances) {
                var address = ModuleInstances.address(instance);
                if (addresses.add(address)) {
                    threads.execute(() -> probe(address));
                }
            }
        }
        out.retainAll(addresses);
    }

    private void probe(String address) {
        if (!probe.isReady(address)) {
            takeOut(address);
        } else if (out.remove(address)) {
            LOG.info("{} is back", address);
        }
    }

    private void takeOut(String address) {
        if (out.add(address)) {
            LOG.warn("{} does not answer and is left out", address);
        }
    }
}
