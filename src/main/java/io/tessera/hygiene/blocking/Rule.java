package io.tessera.hygiene.blocking;

import io.tessera.hygiene.fields.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of blocking: records are paired that share a key of one function, or of each of two.
 *
 * @param first how keys are made
 * @param second how the other key is made, if there are two
 */
record Rule(KeyFunction first, @Nullable KeyFunction second) {

    String name() {
        return second == null ? first.name() : first.name() + " + " + second.name();
    }

    /** Whether two records have a key of the rule in common. */
    boolean shares(List<Field> fields, int a, int b) {
        return shares(first, fields, a, b) && (second == null || shares(second, fields, a, b));
    }

    private static boolean shares(KeyFunction function, List<Field> fields, int a, int b) {
        var codes = fields.get(function.field()).codes();
        return codes[a] != 0 && codes[b] != 0 && function.shares(codes[a], codes[b]);
    }

    /**
     * Returns an entry for each record and key: the key's hash above, the record below, sorted, so that blocks are runs.
     *
     * @param sample only keys whose hash is divisible by this
     */
    long[] entries(List<Field> fields, int records, int bits, int sample) {
        var entries = new Longs(records);
        var below = (1L << bits) - 1;
        var codes = fields.get(first.field()).codes();
        var others = second == null ? codes : fields.get(second.field()).codes();
        for (var record = 0; record < records; record++) {
            for (int at = first.from(codes[record]), end = first.to(codes[record]); at < end; at++) {
                if (second == null) {
                    add(entries, first.key(at), record, below, sample);
                    continue;
                }
                for (int with = second.from(others[record]), last = second.to(others[record]); with < last; with++) {
                    add(entries, Hash.both(first.key(at), second.key(with)), record, below, sample);
                }
            }
        }
        var sorted = entries.toArray();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private static void add(Longs entries, long key, int record, long below, int sample) {
        if (sample == 1 || Long.remainderUnsigned(key >>> 40, sample) == 0) {
            entries.add(key & ~below | record);
        }
    }
}
