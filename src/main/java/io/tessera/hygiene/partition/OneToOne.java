package io.tessera.hygiene.partition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Links two sources that have no duplicates of their own: the most certain pairs first, each record once. */
public final class OneToOne {

    private OneToOne() {}

    /**
     * Links.
     *
     * @param size how many records there are
     * @param pairs candidates of different sources
     * @param scores their scores
     * @param linked pairs above this score are links
     * @return the smaller record of each record's link, or the record itself
     */
    public static int[] link(int size, long[] pairs, double[] scores, double linked) {
        var joined = new int[size];
        Arrays.setAll(joined, i -> i);
        var taken = new boolean[size];
        IntStream.range(0, pairs.length)
                .filter(i -> scores[i] > linked)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> pairs[i]))
                .forEach(i -> {
                    var a = (int) (pairs[i] >>> 32);
                    var b = (int) (long) pairs[i];
                    if (!taken[a] && !taken[b]) {
                        taken[a] = true;
                        taken[b] = true;
                        joined[b] = a;
                    }
                });
        return joined;
    }
}
