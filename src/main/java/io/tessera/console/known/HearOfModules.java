package io.tessera.console.known;

import io.tessera.platform.access.IdentityAwayException;
import io.tessera.platform.access.ServiceIdentity;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.modules.ModulePages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every few seconds which modules run, and what they bring, where some run elsewhere: by the same public answer that everybody gets,
 * which the gateway joins from all processes.
 */
@Component
class HearOfModules implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HearOfModules.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KnownModules known;
    private final ServiceIdentity identity;
    private final Environment environment;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("console-modules").factory());

    HearOfModules(KnownModules known, ServiceIdentity identity, Environment environment, JsonMapper json) {
        this.known = known;
        this.identity = identity;
        this.environment = environment;
        this.json = json;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (known.someRunElsewhere()) {
            var address = address(started.getWebServer().getPort());
            timer.scheduleWithFixedDelay(() -> ask(address), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private URI address(int port) {
        var host = environment.getProperty("server.address", "127.0.0.1");
        var reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        var written = reachable.contains(":") ? "[" + reachable + "]" : reachable;
        return URI.create("http://" + written + ":" + port + "/api/platform/modules");
    }

    private void ask(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + identity.token("platform"))
                    .header("Accept", "application/json")
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                json.readTree(answer.body()).path("items").forEach(this::heard);
            }
        } catch (IOException | JacksonException | IdentityAwayException notNow) {
            LOG.debug("Which modules run could not be asked; what was known stays", notNow);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.warn("Which modules run could not be asked; what was known stays", unexpected);
        }
    }

    private void heard(JsonNode module) {
        var name = module.path("name").asString();
        var last = known.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (!ModuleNames.all().contains(name) || last.isEmpty()) {
            return;
        }
        var up = module.path("active").asBoolean();
        known.heard(new KnownModule(
                name, up, up ? pages(module, last.get().pages()) : last.get().pages()));
    }

    /** A newer version may bring what this one cannot show: then its last known pages stay. */
    private ModulePages pages(JsonNode module, ModulePages last) {
        try {
            return module.hasNonNull("pages") ? json.treeToValue(module.path("pages"), ModulePages.class) : last;
        } catch (JacksonException newer) {
            return last;
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        http.shutdownNow();
    }
}
