package io.tessera.gateway.instances;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets all known instances of remote modules be asked, as long as the process runs. */
final class HealthWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    private final RemoteModules modules;
    private final ModuleInstances instances;
    private final InstanceHealth health;
    private final Duration interval;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("instance-health").daemon().factory());
    private volatile boolean running;

    HealthWatch(RemoteModules modules, ModuleInstances instances, InstanceHealth health, Duration interval) {
        this.modules = modules;
        this.instances = instances;
        this.health = health;
        this.interval = interval;
    }

    private void look() {
        try {
            health.probe(() -> modules.names().stream()
                    .flatMap(module -> instances.of(module).stream())
                    .toList());
        } catch (RuntimeException failed) {
            // a timer ends with the first exception; what is known stands until the next look
            LOG.warn("The instances of modules could not be looked at", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
