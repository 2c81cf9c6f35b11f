package io.tessera.hygiene.blocking;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

/** A way to make keys of a field's values, with the keys of each value. */
final class KeyFunction {

    private final String name;
    private final int field;
    private final boolean coarse;
    private final int[] starts;
    private final long[] keys;

    private KeyFunction(String name, int field, boolean coarse, int[] starts, long[] keys) {
        this.name = name;
        this.field = field;
        this.coarse = coarse;
        this.starts = starts;
        this.keys = keys;
    }

    /**
     * Makes the keys of all values.
     *
     * @param coarse whether its keys, often shared by many, are also of use together with another field's
     * @param maker gives each key of a value to the consumer
     */
    static KeyFunction of(
            String name, int field, boolean coarse, List<String> values, BiConsumer<String, LongConsumer> maker) {
        var keys = new Longs(values.size() * 2);
        var starts = new int[values.size() + 1];
        for (var code = 1; code < values.size(); code++) {
            starts[code] = keys.size();
            maker.accept(values.get(code), keys::add);
        }
        starts[values.size()] = keys.size();
        return new KeyFunction(name, field, coarse, starts, keys.toArray());
    }

    /** Whether two values have a key in common. */
    boolean shares(int a, int b) {
        for (var i = from(a); i < to(a); i++) {
            for (var j = from(b); j < to(b); j++) {
                if (keys[i] == keys[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    String name() {
        return name;
    }

    int field() {
        return field;
    }

    boolean coarse() {
        return coarse;
    }

    int from(int code) {
        return starts[code];
    }

    int to(int code) {
        return starts[code + 1];
    }

    long key(int at) {
        return keys[at];
    }
}
