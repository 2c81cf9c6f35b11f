package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers which keys were ever stored, so that new ones need no look-up: Bloom filters that grow by layers. It may say yes
 * to a key never stored (about one in a hundred), never no to one that was. About 1.5 bytes a key.
 */
public final class KnownKeys {

    private static final int FIRST = 1 << 20;
    private static final int BITS_PER_KEY = 12;
    private static final int PROBES = 5;

    private final List<long[]> layers = new ArrayList<>();
    private long room;

    /**
     * Remembers a key.
     *
     * @param key a hash; 0 stands for none and is ignored
     */
    public void add(long key) {
        if (key == 0 || mayHave(key)) {
            return;
        }
        if (room == 0) {
            var keys = (long) FIRST << Math.min(layers.size(), 6);
            layers.add(new long[(int) (keys * BITS_PER_KEY / 64)]);
            room = keys;
        }
        room--;
        var layer = layers.getLast();
        var bits = (long) layer.length * 64;
        var step = Hashing.mix(key) | 1;
        for (var probe = 0; probe < PROBES; probe++) {
            var bit = Long.remainderUnsigned(key + probe * step, bits);
            layer[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    /**
     * Tells whether a key may have been added.
     *
     * @param key a hash
     * @return false only when it was not
     */
    public boolean mayHave(long key) {
        for (var layer : layers) {
            if (has(layer, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(long[] layer, long key) {
        var bits = (long) layer.length * 64;
        var step = Hashing.mix(key) | 1;
        for (var probe = 0; probe < PROBES; probe++) {
            var bit = Long.remainderUnsigned(key + probe * step, bits);
            if ((layer[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Forgets everything. */
    public void clear() {
        layers.clear();
        room = 0;
    }
}
