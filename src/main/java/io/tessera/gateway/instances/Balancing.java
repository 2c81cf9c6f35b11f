package io.tessera.gateway.instances;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.DefaultRequest;
import org.springframework.cloud.client.loadbalancer.Request;
import org.springframework.cloud.loadbalancer.core.RoundRobinLoadBalancer;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.SimpleObjectProvider;
import reactor.core.publisher.Flux;

/**
 * Chooses an instance of a module among those that are in, each in its turn. Spring Cloud's balancers are made here and not in
 * contexts of their own, which would take their time at the first request to each module.
 */
public final class Balancing {

    private final ModuleInstances instances;
    private final InstanceHealth health;
    private final Map<String, RoundRobinLoadBalancer> balancers = new ConcurrentHashMap<>();

    Balancing(ModuleInstances instances, InstanceHealth health) {
        this.instances = instances;
        this.health = health;
    }

    /**
     * Chooses an instance.
     *
     * @param module the module
     * @param tried the addresses that have failed the same request
     * @return an instance that is in and was not tried; empty when there is none
     */
    public Optional<ServiceInstance> choose(String module, Set<String> tried) {
        var chosen = balancers
                .computeIfAbsent(module, this::balancer)
                .choose(new DefaultRequest<>(tried))
                .block();
        return chosen == null || !chosen.hasServer() ? Optional.empty() : Optional.ofNullable(chosen.getServer());
    }

    private RoundRobinLoadBalancer balancer(String module) {
        return new RoundRobinLoadBalancer(new SimpleObjectProvider<>(new Candidates(module)), module);
    }

    /** The instances of a module that are in. */
    private final class Candidates implements ServiceInstanceListSupplier {

        private final String module;

        Candidates(String module) {
            this.module = module;
        }

        @Override
        public String getServiceId() {
            return module;
        }

        @Override
        public Flux<List<ServiceInstance>> get() {
            return Flux.just(in(Set.of()));
        }

        @Override
        public Flux<List<ServiceInstance>> get(Request request) {
            return Flux.just(in(request.getContext() instanceof Set<?> tried ? tried : Set.of()));
        }

        private List<ServiceInstance> in(Set<?> tried) {
            return instances.of(module).stream()
                    .filter(health::isIn)
                    .filter(instance -> !tried.contains(ModuleInstances.address(instance)))
                    .toList();
        }
    }
}
