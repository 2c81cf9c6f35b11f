package io.tessera.gateway.kubernetes;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds instances by asking Kubernetes for the EndpointSlices of the installation's services, again and again. While it cannot be
 * asked, what was known last stands: pods outlive their control plane.
 */
final class KubernetesInstances implements DiscoveryClient, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KubernetesInstances.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServiceAccount account;
    private final URI list;
    private final EndpointSlices slices;
    private final Duration interval;
    private final JsonMapper json;
    private final HttpClient client;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kubernetes-instances").daemon().factory());
    private volatile Map<String, List<ServiceInstance>> known = Map.of();
    private volatile boolean running;

    KubernetesInstances(KubernetesSettings settings, JsonMapper json) throws IOException, GeneralSecurityException {
        this.account = new ServiceAccount(settings.credentials());
        this.list = list(settings, account);
        this.slices = new EndpointSlices(settings.portName());
        this.interval = settings.interval();
        this.json = json;
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        account.trust().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    private static URI list(KubernetesSettings settings, ServiceAccount account) {
        var namespace = settings.namespace() == null ? account.namespace().orElse("default") : settings.namespace();
        return URI.create("%s/apis/discovery.k8s.io/v1/namespaces/%s/endpointslices?labelSelector=%s"
                .formatted(settings.api(), namespace, URLEncoder.encode(settings.selector(), StandardCharsets.UTF_8)));
    }

    /** Asks once; what was known stands when there is no answer. */
    void look() {
        try {
            var request = HttpRequest.newBuilder(list).timeout(PATIENCE).header("Accept", "application/json");
            account.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                known = slices.read(json.readTree(answer.body()));
            } else {
                LOG.warn(
                        "Kubernetes answers {} with status {}: see the rights of the service account",
                        list,
                        answer.statusCode());
            }
        } catch (IOException | JacksonException away) {
            LOG.warn("Kubernetes cannot be asked at {}: {}", list, away.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            // a timer ends with the first exception
            LOG.warn("The answer of Kubernetes could not be read", unexpected);
        }
    }

    @Override
    public String description() {
        return "EndpointSlices of Kubernetes";
    }

    @Override
    public List<ServiceInstance> getInstances(String module) {
        return known.getOrDefault(module, List.of());
    }

    @Override
    public List<String> getServices() {
        return List.copyOf(known.keySet());
    }

    @Override
    public void start() {
        running = true;
        look();
        timer.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        client.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
