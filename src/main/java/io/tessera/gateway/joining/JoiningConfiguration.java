package io.tessera.gateway.joining;

import io.tessera.gateway.instances.ModuleInstances;
import io.tessera.gateway.instances.RemoteModules;
import io.tessera.gateway.instances.SomeModuleRunsElsewhere;
import io.tessera.platform.access.ServiceTokens;
import io.tessera.platform.web.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the joining of answers, where some module runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@Conditional(SomeModuleRunsElsewhere.class)
class JoiningConfiguration {

    @Bean
    Peers peers(RemoteModules remote, ModuleInstances instances, ServiceTokens tokens, JsonMapper json) {
        return new Peers(remote, instances, tokens, json);
    }

    @Bean
    Join modulesJoin() {
        return new ModulesJoin();
    }

    @Bean
    Join trafficJoin() {
        return new TrafficJoin();
    }

    @Bean
    Join parkedJoin(Cursors cursors) {
        return new ParkedJoin(cursors);
    }

    @Bean
    Join healthJoin() {
        return new HealthJoin();
    }

    @Bean
    Join flowJoin(JsonMapper json) {
        return new FlowJoin(new SentHasArrived(json));
    }
}
