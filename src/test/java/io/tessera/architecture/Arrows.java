package io.tessera.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.events.ApplicationModuleListener;

/** The arrows between modules as the classes draw them: who imports whom, and whose events go where. */
public final class Arrows {

    private final Modules modules;
    private final JavaClasses classes;

    /** Looks at classes. */
    public Arrows(String root, JavaClasses classes) {
        this.modules = new Modules(root);
        this.classes = classes;
    }

    /**
     * An event on its way from the module that publishes it to a listener of another or the same module.
     *
     * @param event the event, as {@code module.Event}
     * @param from the publishing module
     * @param as the interface by which the listener knows it, as {@code module.Interface}; empty for the event itself
     * @param to the listening module
     * @param listener the listener's id
     */
    public record Delivery(String event, String from, String as, String to, String listener)
            implements Comparable<Delivery> {

        /** Returns whether a module learns through an interface of its own, or of a third, what flows against the stream. */
        public boolean isThroughInterface() {
            return !as.isEmpty();
        }

        @Override
        public int compareTo(Delivery other) {
            return Comparator.comparing(Delivery::event)
                    .thenComparing(Delivery::to)
                    .thenComparing(Delivery::listener)
                    .compare(this, other);
        }
    }

    /** Returns, for each module, the modules whose published language it imports. */
    public Map<String, Set<String>> imports() {
        var imports = new TreeMap<String, Set<String>>();
        modules.names(classes).forEach(module -> imports.put(module, new TreeSet<>()));
        for (var type : classes) {
            modules.of(type)
                    .filter(imports::containsKey)
                    .ifPresent(module -> type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .flatMap(target -> modules.of(target).stream())
                            .filter(other -> !other.equals(module) && imports.containsKey(other))
                            .forEach(imports.get(module)::add));
        }
        return imports;
    }

    /** Returns every way of every event. */
    public Set<Delivery> deliveries() {
        var deliveries = new TreeSet<Delivery>();
        for (var type : classes) {
            for (var method : type.getMethods()) {
                method.tryGetAnnotationOfType(ApplicationModuleListener.class)
                        .ifPresent(listener -> heard(method)
                                .forEach(event -> addDeliveries(
                                        event, modules.of(type).orElseThrow(), listener.id(), deliveries)));
            }
        }
        return deliveries;
    }

    /** Returns what a listener takes: its event, or that of its batch. */
    static List<JavaClass> heard(JavaMethod listener) {
        var heard = new ArrayList<JavaClass>();
        for (var parameter : listener.getParameterTypes()) {
            var event = parameter instanceof JavaParameterizedType batch
                    ? batch.getActualTypeArguments().getFirst()
                    : parameter;
            heard.add(event.toErasure());
        }
        return heard;
    }

    private void addDeliveries(JavaClass event, String to, String listener, Set<Delivery> deliveries) {
        if (!event.isInterface()) {
            deliveries.add(new Delivery(name(event), module(event), "", to, listener));
            return;
        }
        event.getAllSubclasses().stream()
                .filter(implementing -> !implementing.isInterface())
                .forEach(implementing -> deliveries.add(
                        new Delivery(name(implementing), module(implementing), name(event), to, listener)));
    }

    /**
     * Returns the modules on a cycle of events. An event that is known by an interface is left out: it is a back edge, and
     * the list of arrows must say why it ends.
     */
    Set<String> cycle() {
        var next = new TreeMap<String, Set<String>>();
        for (var delivery : deliveries()) {
            if (!delivery.isThroughInterface() && !delivery.from().equals(delivery.to())) {
                next.computeIfAbsent(delivery.from(), module -> new TreeSet<>()).add(delivery.to());
            }
        }
        imports()
                .forEach((module, imported) -> imported.forEach(from ->
                        next.computeIfAbsent(from, any -> new TreeSet<>()).add(module)));
        return cycle(next);
    }

    /** Takes away, again and again, the modules from which nothing goes on: what stays is on a cycle or leads to one. */
    private static Set<String> cycle(Map<String, Set<String>> next) {
        var left = new LinkedHashSet<>(next.keySet());
        Collection<String> ends;
        do {
            ends = left.stream()
                    .filter(module ->
                            next.getOrDefault(module, Set.of()).stream().noneMatch(left::contains))
                    .toList();
            left.removeAll(ends);
        } while (!ends.isEmpty());
        return left;
    }

    private String module(JavaClass event) {
        return modules.of(event).orElseThrow(() -> new IllegalStateException(event.getName() + " is of no module"));
    }

    private String name(JavaClass event) {
        return module(event) + "." + event.getSimpleName();
    }
}
