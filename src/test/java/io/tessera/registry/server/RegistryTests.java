package io.tessera.registry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tessera.Tessera;
import io.tessera.platform.installation.InstallationException;
import io.tessera.testing.TestServer;
import io.tessera.testing.WithoutTestClasses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.ConfigurableApplicationContext;

/** Processes find each other by a registry that the same jar runs. */
class RegistryTests {

    private static final String PASSWORD = "known to the processes";

    @Test
    void tellsWhichProcessRunsWhichModules() throws Exception {
        try (var registry = registry("--tessera.registry.password=" + PASSWORD)) {
            var url = "--tessera.registry.url=http://tessera:%s@127.0.0.1:%s/eureka"
                    .formatted(PASSWORD.replace(" ", "%20"), port(registry));
            try (var edge = tessera("gateway,identity", url)) {
                var scoring = tessera("scoring,committee", url);
                var found = edge.getBeanProvider(DiscoveryClient.class);

                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(found.stream()
                                        .flatMap(client -> client.getInstances("tessera").stream())
                                        .filter(instance -> "committee,scoring"
                                                .equals(instance.getMetadata().get("modules")))
                                        .map(instance -> instance.getPort()))
                                .contains(port(scoring)));
                var gone = port(scoring);
                scoring.close();
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(found.stream()
                                        .flatMap(client -> client.getInstances("tessera").stream())
                                        .map(instance -> instance.getPort()))
                                .doesNotContain(gone));
            }
        }
    }

    @Test
    void letsNobodyRegisterWithoutThePassword() throws Exception {
        try (var registry = registry("--tessera.registry.password=" + PASSWORD)) {
            assertThat(status(registry, "/eureka/apps")).isEqualTo(401);
            assertThat(status(registry, "/actuator/health")).isEqualTo(200);
        }
    }

    @Test
    void needsAPasswordWhereOthersCanReachIt() {
        assertThatThrownBy(() -> registry("--server.address=0.0.0.0"))
                .rootCause()
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("let everybody register");
    }

    private static int status(ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(context) + path))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext registry(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--tessera.modules=registry", "--server.port=0", "--tessera.data-dir=" + TestServer.freshDirectory()));
        arguments.addAll(Arrays.asList(more));
        return new SpringApplicationBuilder(RegistryApplication.class)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext tessera(String modules, String registry) {
        var database = TestServer.freshDatabase();
        return new SpringApplicationBuilder(Tessera.class)
                .initializers(new WithoutTestClasses())
                .logStartupInfo(false)
                .run(
                        registry,
                        "--tessera.modules=" + modules,
                        "--tessera.data-dir=" + TestServer.freshDirectory(),
                        "--tessera.database.pool-size=4",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--server.port=0");
    }
}
