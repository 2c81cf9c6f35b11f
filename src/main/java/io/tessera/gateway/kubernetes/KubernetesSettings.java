package io.tessera.gateway.kubernetes;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances are found by Kubernetes.
 *
 * @param enabled whether it is asked at all
 * @param api where its interface is
 * @param namespace the namespace to look in; by default the process's own
 * @param selector the labels of the services that belong to this installation
 * @param portName the name of the port that speaks HTTP; where none is named so, the first counts
 * @param credentials the folder of the service account: {@code token}, {@code ca.crt} and {@code namespace}
 * @param interval how often it is asked
 */
@ConfigurationProperties("tessera.gateway.kubernetes")
record KubernetesSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://kubernetes.default.svc") URI api,
        @Nullable String namespace,
        @DefaultValue("app.kubernetes.io/part-of=tessera") String selector,
        @DefaultValue("http") String portName,

        @DefaultValue("/var/run/secrets/kubernetes.io/serviceaccount")
        Path credentials,

        @DefaultValue("2s") Duration interval) {}
