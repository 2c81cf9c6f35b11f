package io.tessera.discovery.sampleworld;

/** Who is to be told of again: up to three times more, some rows later. */
final class Repeats {

    /** Few enough to be held, enough to scatter them. */
    private static final int MOST = 4_096;

    private final int[] waiting = new int[MOST];
    private int size;

    /** Decides whether a new person comes again. */
    void plan(int person, Dice dice) {
        var chance = dice.below(1_000);
        var again = chance < 780 ? 0 : chance < 940 ? 1 : chance < 985 ? 2 : 3;
        for (var i = 0; i < again && size < MOST; i++) {
            waiting[size++] = person;
        }
    }

    /** Returns who is told of again now, or -1: the more wait, the likelier. */
    int take(Dice dice) {
        if (size == 0 || dice.below(MOST) >= Math.max(size, 900)) {
            return -1;
        }
        var index = dice.below(size);
        var person = waiting[index];
        waiting[index] = waiting[--size];
        return person;
    }
}
