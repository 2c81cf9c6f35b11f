package io.tessera.platform.modules;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads {@code tessera.modules} before anything is scanned: modules that are not chosen contribute no bean, and so no
 * route, listener or migration.
 */
final class ModuleActivation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var modules = ActiveModules.selectedBy(context.getEnvironment().getProperty("tessera.modules", "*"));
        var beans = context.getBeanFactory();
        beans.registerSingleton("activeModules", modules);
        beans.registerSingleton("inactiveModulesFilter", new InactiveModulesFilter(modules));
        beans.registerSingleton("inactiveModulesPruner", new InactiveModulesPruner(modules));
    }
}
