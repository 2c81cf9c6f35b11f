package io.tessera.hygiene.matching;

/** A fast 64-bit hash of texts: FNV-1a over UTF-16 units, finished as MurmurHash3 finishes. Never zero. */
public final class Hashing {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    /**
     * Hashes a text.
     *
     * @param text any text
     * @return 64 bits, the same in every process and version; never 0
     */
    public static long of(String text) {
        var hash = OFFSET;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /**
     * Mixes bits so that each of them depends on all.
     *
     * @param bits any
     * @return mixed bits; never 0
     */
    public static long mix(long bits) {
        var hash = bits;
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
