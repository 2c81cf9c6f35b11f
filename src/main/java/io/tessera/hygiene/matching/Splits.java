package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What people decided about who is not one person; applied to each cluster, oldest decision first.
 *
 * <p>A decision takes a cluster apart when the cluster holds records of two of its parts. Records it does not speak of go
 * with the one part they have keys in common with; those that have keys in common with several parts stay apart from all of
 * them, together with each other as far as they are connected.
 */
public final class Splits {

    private static final Comparator<Split> IN_TURN =
            Comparator.comparing(Split::decidedAt).thenComparing(Split::id, Member::unsigned);

    /** No decision was ever taken. */
    public static final Splits NONE = new Splits(List.of());

    private static final List<KeyKind> KINDS = List.of(KeyKind.values());

    private final List<Split> decisions;

    /**
     * Takes decisions.
     *
     * @param decisions any number, in any order
     */
    public Splits(Collection<Split> decisions) {
        this.decisions = decisions.stream().sorted(IN_TURN).toList();
    }

    /** Takes a cluster apart where people decided so. */
    List<List<Member>> apart(List<Member> cluster, Predicate<MatchKey> crowded) {
        var clusters = List.of(cluster);
        if (cluster.size() > 1) {
            for (var decision : decisions) {
                clusters = clusters.stream()
                        .flatMap(one -> apart(one, decision, crowded).stream())
                        .toList();
            }
        }
        return clusters;
    }

    private static List<List<Member>> apart(List<Member> cluster, Split decision, Predicate<MatchKey> crowded) {
        var parts = new TreeMap<Integer, List<Member>>();
        var others = new ArrayList<Member>();
        for (var member : cluster) {
            var part = decision.partOf(member);
            if (part == null) {
                others.add(member);
            } else {
                parts.computeIfAbsent(part, number -> new ArrayList<>()).add(member);
            }
        }
        if (parts.size() < 2) {
            return List.of(cluster);
        }
        var clusters = new ArrayList<List<Member>>();
        for (var connected : connected(others, crowded)) {
            var near = near(connected, parts, crowded);
            if (near.size() == 1) {
                parts.computeIfAbsent(near.first(), number -> new ArrayList<>()).addAll(connected);
            } else {
                clusters.add(connected);
            }
        }
        parts.values()
                .forEach(part ->
                        clusters.add(part.stream().sorted(Member.OLDEST_FIRST).toList()));
        return clusters;
    }

    private static TreeSet<Integer> near(
            List<Member> connected, Map<Integer, List<Member>> parts, Predicate<MatchKey> crowded) {
        var near = new TreeSet<Integer>();
        parts.forEach((part, members) -> {
            if (members.stream().anyMatch(there -> connected.stream().anyMatch(here -> joined(here, there, crowded)))) {
                near.add(part);
            }
        });
        return near;
    }

    private static List<List<Member>> connected(List<Member> members, Predicate<MatchKey> crowded) {
        var sets = new UnionFind(members.size());
        for (var i = 0; i < members.size(); i++) {
            for (var j = i + 1; j < members.size(); j++) {
                if (joined(members.get(i), members.get(j), crowded)) {
                    sets.join(i, j);
                }
            }
        }
        return sets.sets().stream()
                .map(set -> set.stream().map(members::get).toList())
                .toList();
    }

    private static boolean joined(Member a, Member b, Predicate<MatchKey> crowded) {
        return JoinRule.namesAgree(a, b) && KINDS.stream().anyMatch(kind -> shares(kind, a, b, crowded));
    }

    private static boolean shares(KeyKind kind, Member a, Member b, Predicate<MatchKey> crowded) {
        var key = a.keys().of(kind);
        return key != 0
                && key == b.keys().of(kind)
                && (a.name().identity().equals(b.name().identity()) || !crowded.test(new MatchKey(kind, key)));
    }
}
