package io.tessera.platform.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Draws the port of a process that is to listen on any free one and to register: what a registry is told of it is put together
 * before the web server has a port. Somebody may be quicker, and the start fails.
 */
final class RegisteredPort {

    private static final String PORT = "server.port";

    private RegisteredPort() {}

    static void draw(ConfigurableEnvironment settings) {
        if (settings.getProperty(PORT, "").equals("0")
                && !settings.getProperty(DormantAutoConfigurations.REGISTRY, "").isBlank()) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("registeredPort", Map.of(PORT, Integer.toString(free(settings)))));
        }
    }

    private static int free(ConfigurableEnvironment settings) {
        var address = settings.getProperty("server.address", "127.0.0.1");
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port at " + address, e);
        }
    }
}
