package io.tessera.gateway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tessera.gateway.instances.ModuleInstances;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kubernetes as far as discovery sees it: a recorded list of EndpointSlices on the loopback interface. */
class KubernetesInstancesTests {

    @TempDir
    Path credentials;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer api;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(credentials.resolve("namespace"), "sales\n");
        Files.writeString(credentials.resolve("token"), "first");
        var recorded = recorded();
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        api.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(status, recorded.length);
            exchange.getResponseBody().write(recorded);
            exchange.close();
        });
        api.start();
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    private static byte[] recorded() throws IOException {
        try (var file = KubernetesInstancesTests.class.getResourceAsStream("endpointslices.json")) {
            return Objects.requireNonNull(file, "endpointslices.json").readAllBytes();
        }
    }

    private KubernetesInstances instances() throws Exception {
        return new KubernetesInstances(
                new KubernetesSettings(
                        true,
                        URI.create("http://127.0.0.1:" + api.getAddress().getPort()),
                        null,
                        "app.kubernetes.io/part-of=tessera",
                        "http",
                        credentials,
                        Duration.ofHours(1)),
                new JsonMapper());
    }

    private static List<String> addresses(KubernetesInstances instances, String module) {
        return instances.getInstances(module).stream()
                .map(ModuleInstances::address)
                .toList();
    }

    @Test
    void findsTheReadyPodsOfEachModule() throws Exception {
        var instances = instances();

        instances.look();

        assertThat(addresses(instances, "scoring"))
                .containsExactly("http://10.244.1.17:8080", "http://10.244.2.9:8080");
        assertThat(addresses(instances, "contacts")).containsExactly("http://[fd00:10:244::5]:9090");
        assertThat(addresses(instances, "committee")).isEmpty();
        assertThat(instances.getServices()).containsExactlyInAnyOrder("scoring", "contacts");
    }

    @Test
    void asksInItsNamespaceWithTheTokenOfTheDay() throws Exception {
        var instances = instances();

        instances.look();
        Files.writeString(credentials.resolve("token"), "second");
        instances.look();

        assertThat(asked)
                .containsExactly(
                        "/apis/discovery.k8s.io/v1/namespaces/sales/endpointslices?labelSelector=app.kubernetes.io%2Fpart-of%3Dtessera Bearer first",
                        "/apis/discovery.k8s.io/v1/namespaces/sales/endpointslices?labelSelector=app.kubernetes.io%2Fpart-of%3Dtessera Bearer second");
    }

    @Test
    void keepsWhatItKnowsWhileKubernetesIsAway() throws Exception {
        var instances = instances();
        instances.look();

        status = 403;
        instances.look();
        api.stop(0);
        instances.look();

        assertThat(addresses(instances, "scoring")).hasSize(2);
    }
}
