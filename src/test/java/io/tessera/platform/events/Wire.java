package io.tessera.platform.events;

import java.util.Comparator;
import java.util.List;

/** Lets tests outside of this package look at events as the engine does. */
public final class Wire {

    private static final EventCodec CODEC = new EventCodec();

    private Wire() {}

    /**
     * Finds all events of all modules, as the engine does.
     *
     * @return by name
     */
    public static List<Published> published() {
        return new EventCatalog(Wire.class.getClassLoader())
                .all().stream()
                        .map(type -> new Published(type.name(), type.module(), type.javaClass()))
                        .sorted(Comparator.comparing(Published::name))
                        .toList();
    }

    /**
     * Writes an event as the engine does.
     *
     * @param event the record
     * @return JSON
     */
    public static byte[] write(Object event) {
        return CODEC.write(event);
    }

    /**
     * Reads an event as the engine does.
     *
     * @param json what some version of it was written as
     * @param event the record to read it as
     * @param <E> the record
     * @return the event
     */
    public static <E> E read(byte[] json, Class<E> event) {
        return event.cast(CODEC.read(json, new EventType(event.getSimpleName(), "harbour", event)));
    }

    /**
     * An event that a module publishes.
     *
     * @param name its name on the wire, such as {@code scoring.LeadsScored}
     * @param module who publishes it
     * @param javaClass the record
     */
    public record Published(String name, String module, Class<?> javaClass) {}
}
