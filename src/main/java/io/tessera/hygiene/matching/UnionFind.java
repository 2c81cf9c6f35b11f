package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Sets that only grow together; the least element stands for its set. */
final class UnionFind {

    private final int[] parent;

    UnionFind(int size) {
        this.parent = new int[size];
        for (var i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int element) {
        var root = element;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int a, int b) {
        var left = find(a);
        var right = find(b);
        if (left < right) {
            parent[right] = left;
        } else {
            parent[left] = right;
        }
    }

    /** Returns the sets, by their least element, each in ascending order. */
    List<List<Integer>> sets() {
        var sets = new TreeMap<Integer, List<Integer>>();
        for (var i = 0; i < parent.length; i++) {
            sets.computeIfAbsent(find(i), root -> new ArrayList<>(2)).add(i);
        }
        return new ArrayList<>(sets.values());
    }
}
