package io.tessera.hygiene.blocking;

/** 64-bit hashes of strings and of pairs of hashes. */
final class Hash {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(CharSequence text, int from, int to) {
        var hash = PRIME;
        for (var i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The hash of a text without one of its chars. */
    static long without(CharSequence text, int left) {
        var hash = PRIME;
        for (var i = 0; i < text.length(); i++) {
            if (i != left) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
        }
        return mix(hash);
    }

    static long both(long a, long b) {
        return mix(a * 31 + Long.rotateLeft(b, 17));
    }

    static long mix(long hash) {
        var mixed = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
