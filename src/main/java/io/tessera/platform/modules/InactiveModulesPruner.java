package io.tessera.platform.modules;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanReference;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;

/**
 * Removes the bean definitions of modules that do not run here and did not come by the component scan: Spring Data finds
 * repository interfaces by a scan of its own that asks no filter of ours.
 */
final class InactiveModulesPruner implements BeanDefinitionRegistryPostProcessor, Ordered {

    private final ActiveModules modules;

    InactiveModulesPruner(ActiveModules modules) {
        this.modules = modules;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var surplus = new LinkedHashSet<String>();
        for (var name : registry.getBeanDefinitionNames()) {
            var definition = registry.getBeanDefinition(name);
            if (isInactive(definition)) {
                surplus.add(name);
                surplus.addAll(parts(definition));
            }
        }
        surplus.stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
    }

    /** The factory bean of a repository tells its interface as the first of its type's parameters. */
    private boolean isInactive(BeanDefinition definition) {
        var type = definition.getResolvableType();
        return Stream.concat(Stream.of(type), Stream.of(type.getGenerics()))
                .map(ResolvableType::resolve)
                .filter(Objects::nonNull)
                .anyMatch(found -> !modules.admits(found.getName()));
    }

    /** The definitions that Spring Data made for a repository alone. */
    private static Set<String> parts(BeanDefinition definition) {
        var parts = new LinkedHashSet<String>();
        for (var property : definition.getPropertyValues()) {
            if (property.getValue() instanceof BeanReference reference
                    && reference.getBeanName().contains(".fragments#")) {
                parts.add(reference.getBeanName());
            }
        }
        return parts;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {}

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
