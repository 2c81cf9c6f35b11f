package io.tessera.platform.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** All events there are: the records in the modules' root packages, by name and class. */
final class EventCatalog {

    private static final String ROOT_PACKAGES = "classpath*:io/tessera/*/*.class";

    private final Map<String, EventType> byName = new HashMap<>();
    private final Map<Class<?>, Optional<EventType>> byClass = new ConcurrentHashMap<>();

    /** Finds the events on the class path. */
    EventCatalog(@Nullable ClassLoader loader) {
        var resolver = new PathMatchingResourcePatternResolver(loader);
        var readers = new CachingMetadataReaderFactory(resolver);
        try {
            for (var resource : resolver.getResources(ROOT_PACKAGES)) {
                var metadata = readers.getMetadataReader(resource).getClassMetadata();
                if (metadata.isConcrete()) {
                    add(ClassUtils.resolveClassName(metadata.getClassName(), loader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the modules' root packages", e);
        }
    }

    private void add(Class<?> candidate) {
        of(candidate).ifPresent(type -> {
            var other = byName.put(type.name(), type);
            if (other != null) {
                throw new IllegalStateException(
                        "Two events are named %s: %s and %s".formatted(type.name(), other.javaClass(), candidate));
            }
        });
    }

    /** Returns the kind of event a class is; empty when it is none. */
    Optional<EventType> of(Class<?> javaClass) {
        return byClass.computeIfAbsent(
                javaClass, key -> EventType.fits(key) ? Optional.of(EventType.of(key)) : Optional.empty());
    }

    /** Returns the kind of event with this name; empty when this version of the program has none. */
    Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the kinds of event that a listener for this class or interface gets. */
    List<EventType> assignableTo(Class<?> type) {
        return all().stream()
                .filter(candidate -> type.isAssignableFrom(candidate.javaClass()))
                .toList();
    }

    /** Returns all kinds of event. */
    Collection<EventType> all() {
        return byName.values();
    }
}
