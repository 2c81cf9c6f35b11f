package io.tessera.platform.web;

import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.installation.ServedAddress;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Notes in the data directory where this process listens, once it does: {@code doctor} tells it. */
final class NoteAddress implements ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(NoteAddress.class);

    private final ObjectProvider<DataDirectory> directory;

    NoteAddress(ObjectProvider<DataDirectory> directory) {
        this.directory = directory;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        var context = started.getApplicationContext();
        if (context.getServerNamespace() != null) {
            return;
        }
        var settings = context.getEnvironment();
        var scheme = settings.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        var host = settings.getProperty("server.address", "127.0.0.1");
        var shown = host.contains(":") ? "[" + host + "]" : host;
        var held = directory.getIfAvailable();
        if (held == null) {
            return;
        }
        try {
            ServedAddress.write(
                    held,
                    "%s://%s:%d".formatted(scheme, shown, started.getWebServer().getPort()));
        } catch (IOException unwritten) {
            LOG.warn("Where this process listens could not be noted: {}", unwritten.getMessage());
        }
    }
}
