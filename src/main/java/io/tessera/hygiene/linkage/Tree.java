package io.tessera.hygiene.linkage;

import java.util.Arrays;

/**
 * The parents of fields: the tree with the most mutual information between fields and their parents, as C. K. Chow and C. N. Liu
 * proposed in 1968. It does not matter which of two fields is the parent, so a coarse one may hang on a finer one: the domain on
 * the company, though half of the world shares a mail provider's domain.
 */
final class Tree {

    private static final double LIFT = 4;
    private static final double AGREES = 0.005;

    private final int[] parents;
    private final int[] order;
    private final double[] alone;
    private final double[][][] chance;

    /**
     * Grows the tree.
     *
     * @param byCoarseness the fields, those first that may be roots rather
     * @param alone how likely two records that are not one agree in a field
     * @param chance by the field that agrees and another field, the shares of its levels; empty where it is not known
     */
    Tree(int[] byCoarseness, double[] alone, double[][][] chance) {
        this.alone = alone;
        this.chance = chance;
        parents = new int[alone.length];
        order = new int[byCoarseness.length];
        Arrays.fill(parents, -1);
        var grown = new boolean[alone.length];
        for (var place = 0; place < order.length; place++) {
            order[place] = next(byCoarseness, place, grown);
            grown[order[place]] = true;
        }
    }

    /** The field that hangs most on one that is there; else another root. */
    private int next(int[] byCoarseness, int place, boolean[] grown) {
        var best = -1;
        var parent = -1;
        var most = 0.0;
        for (var field : byCoarseness) {
            for (var i = 0; i < place && !grown[field]; i++) {
                var information = information(order[i], field);
                if (information > most) {
                    most = information;
                    best = field;
                    parent = order[i];
                }
            }
        }
        if (best < 0) {
            return root(byCoarseness, grown);
        }
        parents[best] = parent;
        return best;
    }

    private static int root(int[] byCoarseness, boolean[] grown) {
        return Arrays.stream(byCoarseness)
                .filter(field -> !grown[field])
                .findFirst()
                .orElseThrow();
    }

    /** How much it tells of a field that its parent agrees; 0 where next to nothing. */
    private double information(int parent, int field) {
        var levels = chance[parent][field];
        if (levels.length == 0) {
            return 0;
        }
        var given = levels[0];
        var lift = given / alone[field];
        if (lift < LIFT || Math.max(given, Math.min(1, alone[parent] * lift)) < AGREES) {
            return 0;
        }
        var both = Math.min(given * alone[parent], Math.min(alone[parent], alone[field]));
        return term(both, alone[parent] * alone[field])
                + term(alone[parent] - both, alone[parent] * (1 - alone[field]))
                + term(alone[field] - both, (1 - alone[parent]) * alone[field])
                + term(1 - alone[parent] - alone[field] + both, (1 - alone[parent]) * (1 - alone[field]));
    }

    private static double term(double together, double apart) {
        return together <= 0 ? 0 : together * Math.log(together / apart);
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
