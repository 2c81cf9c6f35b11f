package io.tessera.hygiene.partition;

/** Disjoint sets of records. The root of a set is its smallest record. */
final class Forest {

    private final int[] parent;

    Forest(int size) {
        parent = new int[size];
        for (var i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int root(int record) {
        var at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        var left = root(a);
        var right = root(b);
        parent[Math.max(left, right)] = Math.min(left, right);
    }
}
