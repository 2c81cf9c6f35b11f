package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What people decided about who is one person and who is not; applied to the clusters that the rules make, oldest decision first.
 *
 * <p>A merge makes one cluster of all that hold a record it speaks of. A split takes a cluster apart when the cluster holds records of two of its parts. Records it does not speak of go
 * with the one part they have keys in common with; those that have keys in common with several parts stay apart from all of
 * them, together with each other as far as they are connected.
 */
public final class Splits {

    /** No decision was ever taken. */
    public static final Splits NONE = new Splits(List.of());

    private static final List<KeyKind> KINDS = List.of(KeyKind.values());

    private final List<Ruling> decisions;
    private final Map<UUID, List<Merge>> byRecord = new HashMap<>();
    private final Map<Long, List<Merge>> byPrint = new HashMap<>();

    /**
     * Takes decisions.
     *
     * @param decisions any number, in any order
     */
    public Splits(Collection<? extends Ruling> decisions) {
        this.decisions = decisions.stream()
                .<Ruling>map(decision -> decision)
                .sorted(Ruling.IN_TURN)
                .toList();
        for (var decision : this.decisions) {
            if (decision instanceof Merge merge) {
                merge.records()
                        .forEach(record -> byRecord.computeIfAbsent(record, id -> new ArrayList<>(1))
                                .add(merge));
                merge.prints()
                        .forEach(print -> byPrint.computeIfAbsent(print, of -> new ArrayList<>(1))
                                .add(merge));
            }
        }
    }

    /**
     * Returns the records that people made one person with a record.
     *
     * @param record a source record's id
     * @return ids of source records, itself among them; empty when no merge speaks of it
     */
    public Set<UUID> mergedWith(UUID record) {
        var merges = byRecord.getOrDefault(record, List.of());
        if (merges.size() < 2) {
            return merges.isEmpty() ? Set.of() : merges.getFirst().records();
        }
        var all = new HashSet<UUID>();
        merges.forEach(merge -> all.addAll(merge.records()));
        return all;
    }

    /**
     * Returns the merges that speak of a record's facts, but not yet of the record.
     *
     * @param member a record
     * @return merges of records that said the same
     */
    public List<Merge> mergesOfTheLike(Member member) {
        return byPrint.isEmpty()
                ? List.of()
                : byPrint.getOrDefault(Fingerprint.of(member.record()), List.of()).stream()
                        .filter(merge -> !merge.records().contains(member.id()))
                        .toList();
    }

    /** Makes of clusters what people decided. */
    List<List<Member>> applied(List<List<Member>> clusters, Predicate<MatchKey> crowded) {
        var now = clusters;
        for (var decision : decisions) {
            now = switch (decision) {
                case Merge merge -> merge.joined(now);
                case Split split ->
                    now.stream()
                            .flatMap(cluster ->
                                    cluster.size() < 2 ? Stream.of(cluster) : apart(cluster, split, crowded).stream())
                            .toList();
            };
        }
        return now;
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
