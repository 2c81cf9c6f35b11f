package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who belongs together: a pure function of the set of records and of what people decided, whatever the order in which
 * they came.
 *
 * <ol>
 *   <li><em>Namesakes</em>: records that share a key and have the same name are one, and so on from record to record. Equal
 *       names are transitive, so nothing can go wrong here.
 *   <li><em>Agreement</em>: groups of namesakes that share a key and whose names agree without being equal (an initial, a
 *       nickname, a missing part) are linked.
 *   <li>What is linked becomes one person when all its names agree with each other. Otherwise each group that is linked to two
 *       whose names contradict loses its links: {@code J. Smith} beside John and Jane Smith stays alone. Should what is left
 *       of it still hold contradicting names, it falls apart into its groups of namesakes: in doubt nobody is joined.
 *   <li><em>Crowds</em>: an address or number that more than {@value #CROWD} records share says little; through it only equal
 *       names are joined.
 *   <li>What people decided goes before all rules: <em>merges</em> make one of what would be several, <em>splits</em> take apart what
 *       would be one ({@link Splits}).
 * </ol>
 *
 * <p>So one more record may divide a person: when Jane comes, J. is no longer surely John. That is wanted.
 */
public final class Clustering {

    /** The most records that may share a key for it to join names that only agree. */
    public static final int CROWD = 64;

    private final List<Member> members;
    private final Predicate<MatchKey> crowded;
    private final UnionFind namesakes;

    private Clustering(Collection<Member> members, Predicate<MatchKey> crowded) {
        this.members = members.stream().sorted(Member.OLDEST_FIRST).toList();
        this.crowded = crowded;
        this.namesakes = new UnionFind(this.members.size());
    }

    /**
     * Clusters records.
     *
     * @param members records of people; with each record all that share a key and agree with it
     * @param crowded whether more than {@value #CROWD} records share a key
     * @param splits what people decided
     * @return the clusters, each oldest record first
     */
    public static List<List<Member>> of(Collection<Member> members, Predicate<MatchKey> crowded, Splits splits) {
        var clustering = new Clustering(members, crowded);
        return new ArrayList<>(splits.applied(clustering.clusters(), crowded));
    }

    private List<List<Member>> clusters() {
        var groups = groups();
        joinNamesakes(groups);
        var cores = namesakes.sets();
        var names = new NameGraph(
                cores.stream().map(core -> members.get(core.getFirst()).name()).toList());
        link(groups, cores, names);
        return names.people().stream().map(people -> gather(people, cores)).toList();
    }

    private Map<MatchKey, List<Integer>> groups() {
        var groups = new HashMap<MatchKey, List<Integer>>();
        for (var i = 0; i < members.size(); i++) {
            for (var kind : KeyKind.values()) {
                var value = members.get(i).keys().of(kind);
                if (value != 0) {
                    groups.computeIfAbsent(new MatchKey(kind, value), key -> new ArrayList<>(2))
                            .add(i);
                }
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    private void joinNamesakes(Map<MatchKey, List<Integer>> groups) {
        var first = new HashMap<String, Integer>();
        for (var group : groups.values()) {
            first.clear();
            for (var member : group) {
                var known = first.putIfAbsent(members.get(member).name().identity(), member);
                if (known != null) {
                    namesakes.join(known, member);
                }
            }
        }
    }

    private void link(Map<MatchKey, List<Integer>> groups, List<List<Integer>> cores, NameGraph names) {
        if (cores.size() < 2) {
            return;
        }
        var coreOf = new int[members.size()];
        for (var core = 0; core < cores.size(); core++) {
            for (var member : cores.get(core)) {
                coreOf[member] = core;
            }
        }
        for (var group : groups.entrySet()) {
            if (group.getKey().kind() != KeyKind.NAME && !crowded.test(group.getKey())) {
                var present = group.getValue().stream()
                        .mapToInt(member -> coreOf[member])
                        .distinct()
                        .toArray();
                names.link(present);
            }
        }
    }

    private List<Member> gather(List<Integer> person, List<List<Integer>> cores) {
        return person.stream()
                .flatMap(core -> cores.get(core).stream())
                .sorted()
                .map(members::get)
                .toList();
    }
}
