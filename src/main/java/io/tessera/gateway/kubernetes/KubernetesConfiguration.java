package io.tessera.gateway.kubernetes;

import io.tessera.gateway.instances.SomeModuleRunsElsewhere;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Adds Kubernetes to the sources of discovery, where it is asked for. */
@Configuration(proxyBeanMethods = false)
@Conditional(SomeModuleRunsElsewhere.class)
@ConditionalOnProperty("tessera.gateway.kubernetes.enabled")
@EnableConfigurationProperties(KubernetesSettings.class)
class KubernetesConfiguration {

    @Bean
    KubernetesInstances kubernetesInstances(KubernetesSettings settings, JsonMapper json)
            throws IOException, GeneralSecurityException {
        return new KubernetesInstances(settings, json);
    }
}
