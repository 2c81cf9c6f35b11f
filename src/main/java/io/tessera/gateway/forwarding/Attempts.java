package io.tessera.gateway.forwarding;

import io.tessera.gateway.instances.Balancing;
import io.tessera.gateway.instances.InstanceHealth;
import io.tessera.gateway.instances.ModuleInstances;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tries a request at one instance after the other. Another one is tried only where that can do no harm: nothing of the request was
 * sent; or it may be repeated by its method or its key, and nothing of its body was read. A slow instance is not followed by another,
 * which would be slow as well and make the caller wait twice.
 */
final class Attempts {

    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    private static final String KEY = "Idempotency-Key";

    private final Balancing balancing;
    private final InstanceHealth health;
    private final ProxyExchangeHandlerFunction exchange;
    private final ForwardingSettings settings;

    Attempts(
            Balancing balancing,
            InstanceHealth health,
            ProxyExchangeHandlerFunction exchange,
            ForwardingSettings settings) {
        this.balancing = balancing;
        this.health = health;
        this.exchange = exchange;
        this.settings = settings;
    }

    /**
     * Sends a request to an instance of a module.
     *
     * @return the answer, of which the head has come; empty when no instance is in
     * @throws InstanceFailure when the last instance tried has failed
     */
    Optional<PassedAnswer> send(String module, ServerRequest request) {
        var tried = new HashSet<String>();
        @Nullable InstanceFailure last = null;
        while (tried.size() < settings.attempts()) {
            var instance = balancing.choose(module, tried);
            if (instance.isEmpty()) {
                break;
            }
            tried.add(ModuleInstances.address(instance.get()));
            try {
                return Optional.of(send(instance.get(), request));
            } catch (InstanceFailure failed) {
                last = failed;
                note(instance.get(), failed);
                if (!mayBeTriedAgain(request, failed)) {
                    throw failed;
                }
            }
        }
        if (last != null) {
            throw last;
        }
        return Optional.empty();
    }

    private PassedAnswer send(ServiceInstance instance, ServerRequest request) {
        var servlet = request.servletRequest();
        servlet.setAttribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR, URI.create(ModuleInstances.address(instance)));
        return (PassedAnswer) exchange.handle(ServerRequest.create(new UnreadRequest(servlet), List.of()));
    }

    private void note(ServiceInstance instance, InstanceFailure failed) {
        switch (failed.kind()) {
            case UNREACHABLE -> health.failed(instance);
            // one connection may break for reasons of its own; readiness decides
            case BROKEN, SLOW -> {}
        }
    }

    private static boolean mayBeTriedAgain(ServerRequest request, InstanceFailure failed) {
        return switch (failed.kind()) {
            case UNREACHABLE -> failed.bodyUntouched();
            case BROKEN -> failed.bodyUntouched() && isRepeatable(request);
            case SLOW -> false;
        };
    }

    private static boolean isRepeatable(ServerRequest request) {
        return REPEATABLE.contains(request.method().name())
                || request.servletRequest().getHeader(KEY) != null;
    }
}
