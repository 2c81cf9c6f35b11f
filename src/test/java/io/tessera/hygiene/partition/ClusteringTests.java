package io.tessera.hygiene.partition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusteringTests {

    @Test
    void joinsWhatIsLinked() {
        assertThat(cluster(3, -9, link(0, 1, 8))).containsExactly(0, 0, 2);
    }

    @Test
    void cutsAWeakBridge() {
        var clusters = cluster(
                6,
                -9,
                link(0, 1, 9),
                link(0, 2, 9),
                link(1, 2, 9),
                link(2, 3, 2),
                link(3, 4, 9),
                link(3, 5, 9),
                link(4, 5, 9));

        assertThat(clusters).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void keepsAMemberThatResemblesOnlySome() {
        assertThat(cluster(3, -1, link(0, 1, 9), link(1, 2, 9))).containsExactly(0, 0, 0);
    }

    @Test
    void linksEachRecordOnceInOneToOneMode() {
        var pairs = new long[] {pair(0, 2), pair(0, 3), pair(1, 3)};

        assertThat(OneToOne.link(4, pairs, new double[] {9, 5, 4}, 1)).containsExactly(0, 1, 0, 1);
    }

    private record Link(int a, int b, double score) {}

    private static Link link(int a, int b, double score) {
        return new Link(a, b, score);
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }

    private static int[] cluster(int size, double otherwise, Link... links) {
        var scores = new double[size][size];
        var pairs = new long[links.length];
        var given = new double[links.length];
        for (var row : scores) {
            java.util.Arrays.fill(row, otherwise);
        }
        for (var i = 0; i < links.length; i++) {
            pairs[i] = pair(links[i].a(), links[i].b());
            given[i] = links[i].score();
            scores[links[i].a()][links[i].b()] = links[i].score();
        }
        return Clustering.cluster(size, pairs, given, 1, (a, b) -> scores[Math.min(a, b)][Math.max(a, b)]);
    }
}
