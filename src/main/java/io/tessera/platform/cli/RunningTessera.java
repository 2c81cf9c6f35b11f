package io.tessera.platform.cli;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application running in this process. */
public final class RunningTessera implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String key;

    RunningTessera(ConfigurableApplicationContext context, String key) {
        this.context = context;
        this.key = key;
    }

    /**
     * Returns where it listens.
     *
     * @return such as {@code http://127.0.0.1:8080}
     */
    public URI address() {
        var environment = context.getEnvironment();
        var host = environment.getProperty("server.address", "127.0.0.1");
        var shown = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + shown + ":" + environment.getRequiredProperty("local.server.port"));
    }

    /**
     * Returns a client that calls it over HTTP with a key of this run's own.
     *
     * @return the client
     */
    public ApiClient client() {
        return new ApiClient(address(), key);
    }

    /**
     * Looks up something the application offers to commands.
     *
     * @param type its type
     * @param <T> its type
     * @return it, empty where no active module offers it
     */
    public <T> Optional<T> find(Class<T> type) {
        return context.getBeanProvider(type).stream().findFirst();
    }

    /**
     * Returns a setting as the application sees it.
     *
     * @param name its name
     * @return its value, empty when not set
     */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(context.getEnvironment().getProperty(name));
    }

    /**
     * Waits until the process is told to stop. Spring then closes the application on a thread of its own, and the process ends
     * with {@link ExitCodes#OK}: left to itself, Java answers {@code SIGTERM} with 143, however orderly the end was, and a script
     * cannot tell it from a failure.
     */
    public void awaitEnd() {
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(ExitCodes.OK));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it: requests, listeners, pool, and the embedded database last. */
    @Override
    public void close() {
        context.close();
    }
}
