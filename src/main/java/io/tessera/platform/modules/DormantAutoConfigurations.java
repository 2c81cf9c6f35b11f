package io.tessera.platform.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps asleep what Spring Cloud and the libraries it brings would configure by their mere presence in the jar. A process that
 * talks to no other pays nothing for them; what the gateway needs of them it makes itself. Only the client of a registry is
 * left to its own configuration, where a registry is named.
 */
final class DormantAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Names the registry's address; empty where there is none. */
    static final String REGISTRY = "tessera.registry.url";

    private static final List<String> DORMANT = List.of(
            "org.springframework.cloud.",
            "org.springframework.boot.cache.",
            "org.springframework.boot.freemarker.",
            "org.springframework.boot.http.client.",
            "org.springframework.boot.jackson2.",
            "org.springframework.boot.restclient.");

    /** Commands that end soon trace nothing. */
    static final String TRACED = "tessera.tracing.enabled";

    private static final List<String> OF_TRACING =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private static final List<String> OF_THE_REGISTRY = List.of(
            "org.springframework.cloud.client.CommonsClientAutoConfiguration",
            "org.springframework.cloud.client.discovery.composite.CompositeDiscoveryClientAutoConfiguration",
            "org.springframework.cloud.client.serviceregistry.",
            "org.springframework.cloud.commons.util.",
            "org.springframework.cloud.netflix.eureka.",
            "org.springframework.boot.http.client.",
            "org.springframework.boot.restclient.");

    private boolean registered;
    private boolean traced;

    @Override
    public void setEnvironment(Environment environment) {
        traced = environment.getProperty(TRACED, Boolean.class, true);
        registered = !environment.getProperty(REGISTRY, "").isBlank()
                || ActiveModules.selectedBy(environment.getProperty("tessera.modules", "*"))
                        .ownApplication()
                        .isPresent();
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var admitted = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            admitted[i] = candidate == null || admits(candidate);
        }
        return admitted;
    }

    private boolean admits(String candidate) {
        if (!traced && OF_TRACING.stream().anyMatch(candidate::startsWith)) {
            return false;
        }
        return DORMANT.stream().noneMatch(candidate::startsWith)
                || registered && OF_THE_REGISTRY.stream().anyMatch(candidate::startsWith);
    }
}
