package io.tessera.hygiene.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parents of fields: the tree with the most mutual information between fields and their parents, as C. K. Chow and C. N. Liu
 * proposed in 1968. It does not matter which of two fields is the parent, so a coarse one may hang on a finer one: the domain on
 * the company, though half of the world shares a mail provider's domain.
 */
final class Tree {

    /** Fields hang together when they agree together so many times as often as they would by chance. */
    private static final double LIFT = 4;

    private static final double AGREES = 0.005;

    /** With fewer than some pairs of a sample that agree in both, one cannot tell. */
    private static final double SEEN = 0.001;

    private final int[] parents;
    private final int[] order;
    private final double[] alone;
    private final double[][][] chance;

    private record Edge(int parent, int field, double information, double given) {}

    /**
     * Grows the tree.
     *
     * @param fields how many there are
     * @param alone how likely two records that are not one agree in a field
     * @param chance by the field that agrees and another field, the shares of its levels; empty where it is not known
     */
    Tree(int fields, double[] alone, double[][][] chance) {
        this.alone = alone;
        this.chance = chance;
        parents = new int[fields];
        Arrays.fill(parents, -1);
        for (var edge : edges()) {
            if (parents[edge.field()] < 0 && !isBelow(edge.parent(), edge.field())) {
                parents[edge.field()] = edge.parent();
            }
        }
        order = IntStream.range(0, fields)
                .boxed()
                .sorted(Comparator.comparingInt(this::depth))
                .mapToInt(field -> field)
                .toArray();
    }

    /** What may hang on what, the most telling first; of both ways the one that is seen more often. */
    private List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (var parent = 0; parent < parents.length; parent++) {
            for (var field = 0; field < parents.length; field++) {
                var given = given(parent, field);
                var information = information(parent, field, given, given(field, parent));
                if (information > 0) {
                    edges.add(new Edge(parent, field, information, given));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::information)
                .thenComparingDouble(Edge::given)
                .reversed());
        return edges;
    }

    private double given(int parent, int field) {
        var levels = chance[parent][field];
        return levels.length == 0 || levels[0] < SEEN ? 0 : levels[0];
    }

    /** How much it tells of a field that its parent agrees; 0 where next to nothing or unknown. */
    private double information(int parent, int field, double given, double back) {
        var both = given >= back ? given * alone[parent] : back * alone[field];
        if (given == 0 || both < LIFT * alone[parent] * alone[field] || Math.max(given, back) < AGREES) {
            return 0;
        }
        both = Math.min(both, Math.min(alone[parent], alone[field]));
        return term(both, alone[parent] * alone[field])
                + term(alone[parent] - both, alone[parent] * (1 - alone[field]))
                + term(alone[field] - both, (1 - alone[parent]) * alone[field])
                + term(1 - alone[parent] - alone[field] + both, (1 - alone[parent]) * (1 - alone[field]));
    }

    private static double term(double together, double apart) {
        return together <= 0 ? 0 : together * Math.log(together / apart);
    }

    private boolean isBelow(int field, int root) {
        return field == root || parents[field] >= 0 && isBelow(parents[field], root);
    }

    private int depth(int field) {
        return parents[field] < 0 ? 0 : 1 + depth(parents[field]);
    }

    /** The parent of a field; -1 where it has none. */
    int parent(int field) {
        return parents[field];
    }

    /** The fields, parents before those that hang on them. */
    int[] order() {
        return order;
    }
}
