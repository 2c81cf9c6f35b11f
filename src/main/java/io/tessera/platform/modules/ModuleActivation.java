package io.tessera.platform.modules;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads {@code tessera.modules} before anything is scanned: modules that are not chosen contribute no bean, and so no
 * route, listener or migration.
 */
final class ModuleActivation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String REGISTERED = "eureka.instance.metadata-map.modules";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var modules = ActiveModules.selectedBy(context.getEnvironment().getProperty("tessera.modules", "*"));
        // what a registry is told of this process, where there is one
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("activeModules", Map.of(REGISTERED, String.join(",", modules.names()))));
        RegisteredPort.draw(context.getEnvironment());
        var beans = context.getBeanFactory();
        beans.registerSingleton("activeModules", modules);
        beans.registerSingleton("inactiveModulesFilter", new InactiveModulesFilter(modules));
        beans.registerSingleton("inactiveModulesPruner", new InactiveModulesPruner(modules));
    }
}
