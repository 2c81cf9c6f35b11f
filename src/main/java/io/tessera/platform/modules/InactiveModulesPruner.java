package io.tessera.platform.modules;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;

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
        for (var name : registry.getBeanDefinitionNames()) {
            if (isInactive(name, registry.getBeanDefinition(name))) {
                registry.removeBeanDefinition(name);
            }
        }
    }

    /** Fragments of repositories are named after their interface or hold it; the factory's product is an attribute. */
    private boolean isInactive(String name, BeanDefinition definition) {
        var made = definition.getAttribute("factoryBeanObjectType");
        var madeName = made instanceof Class<?> type ? type.getName() : String.valueOf(made);
        var className = definition.getBeanClassName();
        return !modules.admits(madeName) || !modules.admits(name) || (className != null && !modules.admits(className));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {}

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
