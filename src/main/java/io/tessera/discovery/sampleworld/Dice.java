package io.tessera.discovery.sampleworld;

/**
 * Chance that depends on a seed and a number only: the 17th person is the same whoever asks and in whatever order. Steps as in
 * SplitMix64 (Steele, Lea and Flood, 2014).
 */
final class Dice {

    private long state;

    Dice(long seed, long number) {
        state = mixed(seed ^ mixed(number + 0x9E3779B97F4A7C15L));
    }

    /** Returns 0 to below - 1. */
    int below(int below) {
        state += 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mixed(state), below);
    }

    /** Returns true in so many of a thousand cases. */
    boolean perMille(int cases) {
        return below(1_000) < cases;
    }

    <T> T of(T[] choices) {
        return choices[below(choices.length)];
    }

    static long mixed(long value) {
        var z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
