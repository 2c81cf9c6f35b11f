package io.tessera.gateway.instances;

import io.tessera.platform.modules.ActiveModules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryClient;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of instances. The static list is always a source; others come beside it. */
@Configuration(proxyBeanMethods = false)
@Conditional(SomeModuleRunsElsewhere.class)
@EnableConfigurationProperties({BalancingSettings.class, SimpleDiscoveryProperties.class})
class InstancesConfiguration {

    @Bean
    RemoteModules remoteModules(ActiveModules active) {
        return RemoteModules.of(active);
    }

    @Bean
    SimpleDiscoveryClient listedInstances(SimpleDiscoveryProperties list) {
        return new SimpleDiscoveryClient(list);
    }

    @Bean
    ModuleInstances moduleInstances(ObjectProvider<DiscoveryClient> sources) {
        return new ModuleInstances(sources);
    }

    @Bean
    ReadinessProbe readinessProbe(BalancingSettings settings) {
        return new ReadinessProbe(settings.healthTimeout());
    }

    @Bean
    InstanceHealth instanceHealth(ReadinessProbe probe) {
        return new InstanceHealth(probe);
    }

    @Bean
    HealthWatch healthWatch(
            RemoteModules modules, ModuleInstances instances, InstanceHealth health, BalancingSettings settings) {
        return new HealthWatch(modules, instances, health, settings.healthInterval());
    }

    @Bean
    Balancing balancing(ModuleInstances instances, InstanceHealth health) {
        return new Balancing(instances, health);
    }

    @Bean
    RemoteModulesHealth remoteModulesHealth(RemoteModules modules, ModuleInstances instances, InstanceHealth health) {
        return new RemoteModulesHealth(modules, instances, health);
    }
}
