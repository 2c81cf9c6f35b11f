package io.tessera.gateway.instances;

import io.tessera.platform.modules.ActiveModules;
import java.util.Objects;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds where the gateway has something to do and can do it: it and identity, which tells who is calling, run here, and some
 * other module does not.
 */
public final class SomeModuleRunsElsewhere implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var modules = Objects.requireNonNull(context.getBeanFactory()).getBean(ActiveModules.class);
        return modules.has("gateway")
                && modules.has("identity")
                && !RemoteModules.of(modules).names().isEmpty();
    }
}
