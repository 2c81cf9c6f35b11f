package io.tessera.platform.events;

import io.tessera.platform.modules.ModuleNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * A kind of event: a record in a module's root package.
 *
 * @param name the name on the wire and in the outbox
 * @param module the module that publishes it
 * @param javaClass the record
 */
record EventType(String name, String module, Class<?> javaClass) {

    private static final String ITEMS = "items";

    /** Describes a class that {@link #fits}. */
    static EventType of(Class<?> javaClass) {
        var module = moduleOf(javaClass).orElseThrow();
        var annotation = javaClass.getAnnotation(DomainEvent.class);
        var namespace = annotation.namespace().isEmpty() ? module : annotation.namespace();
        var name = annotation.name().isEmpty() ? javaClass.getSimpleName() : annotation.name();
        return new EventType(namespace + "." + name, module, javaClass);
    }

    /** Returns whether a class is an event between modules: everything else Spring publishes is none of our business. */
    static boolean fits(Class<?> javaClass) {
        return javaClass.isRecord()
                && javaClass.isAnnotationPresent(DomainEvent.class)
                && moduleOf(javaClass).isPresent();
    }

    /** Returns whether a class says facts and is no event: an item of a list, or one whose annotation was forgotten. */
    static boolean isNameless(Class<?> javaClass) {
        return !javaClass.isAnnotationPresent(DomainEvent.class)
                && (Fact.class.isAssignableFrom(javaClass) || FactList.class.isAssignableFrom(javaClass));
    }

    /** Returns the module in whose root package a class lies. */
    private static Optional<String> moduleOf(Class<?> javaClass) {
        return ModuleNames.of(javaClass)
                .filter(module -> javaClass.getPackageName().equals(ModuleNames.ROOT + module));
    }

    boolean isList() {
        return FactList.class.isAssignableFrom(javaClass);
    }

    /** Returns the facts an event carries: its items, itself, or none. */
    static List<? extends Fact> facts(Object event) {
        return switch (event) {
            case FactList<?> list -> list.items();
            case Fact fact -> List.of(fact);
            default -> List.of();
        };
    }

    /** Returns the lane of an event; one without facts has its own. */
    static int lane(Object event, UUID eventId) {
        var facts = facts(event);
        return facts.isEmpty() ? Lanes.of(eventId) : facts.getFirst().lane();
    }

    /** Returns the list event with fewer items and otherwise unchanged. */
    Object withItems(Object event, List<? extends Fact> items) {
        var components = javaClass.getRecordComponents();
        var values = new Object[components.length];
        try {
            for (var i = 0; i < components.length; i++) {
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = components[i].getName().equals(ITEMS) ? items : accessor.invoke(event);
            }
            return canonicalConstructor().newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Cannot split " + name, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot split " + name, e);
        }
    }

    private Constructor<?> canonicalConstructor() throws NoSuchMethodException {
        var types = Arrays.stream(javaClass.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        var constructor = javaClass.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
