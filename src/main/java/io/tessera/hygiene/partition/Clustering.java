package io.tessera.hygiene.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Clusters by correlation, not by bare transitive closure: within each connected component groups are joined, the most certain
 * first, while the pairs between them speak for it as a whole. So a weak bridge does not hold two groups together, and a conflict
 * between members is a veto, while a member that only resembles some of its group stays in.
 */
public final class Clustering {

    /** No pair speaks for or against with more than this, in bits: one pair shall not outvote all others. */
    private static final double LOUDEST_FOR = 10;

    private static final double LOUDEST_AGAINST = 4;

    /** Larger components are first cut at higher scores. */
    private static final int LARGEST = 150;

    private Clustering() {}

    /**
     * Makes clusters.
     *
     * @param size how many records there are
     * @param pairs the candidates: the smaller record above, the larger below
     * @param scores their scores
     * @param linked pairs above this score are links
     * @param score scores pairs within a component that were no candidates
     * @return the smallest member of each record's cluster
     */
    public static int[] cluster(int size, long[] pairs, double[] scores, double linked, PairScore score) {
        var joined = new int[size];
        Arrays.setAll(joined, i -> i);
        var links = new ArrayList<Link>();
        for (var i = 0; i < pairs.length; i++) {
            if (scores[i] > linked) {
                links.add(new Link((int) (pairs[i] >>> 32), (int) pairs[i], scores[i]));
            }
        }
        for (var component : components(size, links, linked)) {
            divide(component, linked, score, joined);
        }
        return joined;
    }

    private record Link(int a, int b, double score) {}

    private record Component(List<Integer> members, List<Link> links) {}

    private static List<Component> components(int size, List<Link> links, double above) {
        var forest = new Forest(size);
        links.stream().filter(link -> link.score() > above).forEach(link -> forest.join(link.a(), link.b()));
        var found = new TreeMap<Integer, Component>();
        for (var link : links) {
            if (link.score() > above) {
                var component = found.computeIfAbsent(
                        forest.root(link.a()), root -> new Component(new ArrayList<>(), new ArrayList<>()));
                component.links().add(link);
            }
        }
        found.forEach((root, component) -> component
                .members()
                .addAll(component.links().stream()
                        .flatMap(link -> java.util.stream.Stream.of(link.a(), link.b()))
                        .distinct()
                        .sorted()
                        .toList()));
        return List.copyOf(found.values());
    }

    /** Joins the members of a component that belong together; one too large is cut into those of higher scores. */
    private static void divide(Component component, double above, PairScore score, int[] joined) {
        if (component.members().size() == 2) {
            joined[component.members().get(1)] = component.members().get(0);
        } else if (component.members().size() <= LARGEST) {
            agglomerate(component, (a, b) -> score.of(a, b) - Math.min(0, above), joined);
        } else {
            var inner = component.links().stream()
                    .map(link -> new Link(place(component, link.a()), place(component, link.b()), link.score()))
                    .toList();
            for (var part : components(component.members().size(), inner, above + 2)) {
                divide(outward(part, component.members()), above + 2, score, joined);
            }
        }
    }

    private static int place(Component component, int member) {
        return Collections.binarySearch(component.members(), member);
    }

    private static Component outward(Component part, List<Integer> members) {
        return new Component(
                part.members().stream().map(members::get).toList(),
                part.links().stream()
                        .map(link -> new Link(members.get(link.a()), members.get(link.b()), link.score()))
                        .toList());
    }

    private static void agglomerate(Component component, PairScore score, int[] joined) {
        var members = component.members();
        var size = members.size();
        var between = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = i + 1; j < size; j++) {
                var heard = Math.max(-LOUDEST_AGAINST, Math.min(LOUDEST_FOR, score.of(members.get(i), members.get(j))));
                between[i][j] = heard;
                between[j][i] = heard;
            }
        }
        var sizes = new int[size];
        Arrays.fill(sizes, 1);
        var group = new int[size];
        Arrays.setAll(group, i -> i);
        while (joinBest(between, sizes, group)) {
            // until no two groups speak for each other
        }
        for (var i = 0; i < size; i++) {
            joined[members.get(i)] = members.get(group[i]);
        }
    }

    /** Joins the two groups whose pairs speak most for it on average; false when none do. */
    private static boolean joinBest(double[][] between, int[] sizes, int[] group) {
        var best = 0.0;
        var left = -1;
        var right = -1;
        for (var i = 0; i < sizes.length; i++) {
            for (var j = i + 1; j < sizes.length && sizes[i] > 0; j++) {
                var average = sizes[j] == 0 ? 0 : between[i][j] / ((double) sizes[i] * sizes[j]);
                if (average > best) {
                    best = average;
                    left = i;
                    right = j;
                }
            }
        }
        if (left < 0) {
            return false;
        }
        for (var k = 0; k < sizes.length; k++) {
            between[left][k] += between[right][k];
            between[k][left] = between[left][k];
            group[k] = group[k] == right ? left : group[k];
        }
        sizes[left] += sizes[right];
        sizes[right] = 0;
        return true;
    }
}
