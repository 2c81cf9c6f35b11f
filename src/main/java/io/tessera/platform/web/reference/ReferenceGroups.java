package io.tessera.platform.web.reference;

import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.modules.ModuleDescriptor;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers one document for each module that runs here, and one for the platform. */
final class ReferenceGroups implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        register(registry, "platform", "What every process offers: its modules, flows and events.");
        ActiveModules.selectedBy(environment.getProperty("tessera.modules", "*"))
                .descriptors()
                .forEach(module -> register(registry, module));
    }

    private static void register(BeanRegistry registry, ModuleDescriptor module) {
        register(registry, module.name(), module.purpose());
    }

    private static void register(BeanRegistry registry, String name, String purpose) {
        registry.registerBean(
                "reference-" + name,
                GroupedOpenApi.class,
                bean -> bean.supplier(context -> GroupedOpenApi.builder()
                        .group(name)
                        .pathsToMatch("/api/" + name + "/**")
                        .addOpenApiCustomizer(new DescribedDocument(name, purpose))
                        .addOperationCustomizer(new DescribedOperation())
                        .build()));
    }
}
