package io.tessera.gateway.instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.client.discovery.composite.CompositeDiscoveryClient;

/**
 * Where modules run, as all sources of discovery say: as a service named after the module, or as one named {@code tessera} whose
 * metadata {@code modules} lists it.
 */
public final class ModuleInstances {

    private static final String SERVICE = "tessera";
    private static final String MODULES = "modules";

    private final ObjectProvider<DiscoveryClient> sources;

    ModuleInstances(ObjectProvider<DiscoveryClient> sources) {
        this.sources = sources;
    }

    /**
     * Returns the instances of a module, whether they answer or not.
     *
     * @param module a module's name
     * @return each address once
     */
    public List<ServiceInstance> of(String module) {
        var found = new LinkedHashMap<String, ServiceInstance>();
        // the composite only asks the others
        sources.stream()
                .filter(source -> !(source instanceof CompositeDiscoveryClient))
                .flatMap(source -> instances(source, module))
                .forEach(instance -> found.putIfAbsent(address(instance), instance));
        return new ArrayList<>(found.values());
    }

    /**
     * Returns what tells an instance from others, for people too.
     *
     * @param instance an instance
     * @return its scheme, host and port
     */
    public static String address(ServiceInstance instance) {
        var scheme = instance.isSecure() ? "https" : "http";
        var host = instance.getHost();
        // an address of IPv6 is written in brackets, however it was found
        var written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return scheme + "://" + written + ":" + instance.getPort();
    }

    private static Stream<ServiceInstance> instances(DiscoveryClient source, String module) {
        var shared = source.getInstances(SERVICE).stream().filter(instance -> runs(instance, module));
        return Stream.concat(source.getInstances(module).stream(), shared);
    }

    private static boolean runs(ServiceInstance instance, String module) {
        var metadata = instance.getMetadata();
        return metadata != null
                && Arrays.asList(metadata.getOrDefault(MODULES, "").split(",")).contains(module);
    }
}
