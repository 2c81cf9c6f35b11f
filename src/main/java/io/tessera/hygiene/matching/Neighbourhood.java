package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Everybody whose cluster a change may touch: from the records that came and went, over shared keys and agreeing names, as
 * far as it goes. What is found is closed, so that {@link Clustering} of it alone gives what clustering everything would.
 */
public final class Neighbourhood {

    private final StoredRecords stored;
    private final Predicate<MatchKey> known;
    private final Splits decided;
    private final Map<MatchKey, KeyGroup> groups = new HashMap<>();
    private final Map<UUID, Member> loaded = new HashMap<>();
    private final Set<Member> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Member> found = new LinkedHashSet<>();
    private final Set<UUID> mergedAsked = new HashSet<>();

    private Neighbourhood(StoredRecords stored, Predicate<MatchKey> known, Splits decided) {
        this.stored = stored;
        this.known = known;
        this.decided = decided;
    }

    /**
     * Finds the neighbourhood of a change.
     *
     * @param stored the records that neither came nor went
     * @param known whether a stored record may have a key; true when in doubt
     * @param decided what people decided: those they made one person are near each other
     * @param came records that are new or have new values
     * @param went records that are gone or had these values
     * @return the neighbourhood
     */
    public static Neighbourhood of(
            StoredRecords stored,
            Predicate<MatchKey> known,
            Splits decided,
            Collection<Member> came,
            Collection<Member> went) {
        var neighbourhood = new Neighbourhood(stored, known, decided);
        neighbourhood.explore(came, went);
        return neighbourhood;
    }

    /**
     * Returns the records in it, without those that went.
     *
     * @return records, those that came among them
     */
    public Collection<Member> members() {
        return found;
    }

    /**
     * Tells whether more than {@link Clustering#CROWD} records share a key.
     *
     * @param key a key of a record in the neighbourhood
     * @return true for a crowd
     */
    public boolean isCrowded(MatchKey key) {
        var group = groups.get(key);
        return group != null && group.isCrowded();
    }

    private void explore(Collection<Member> came, Collection<Member> went) {
        came.forEach(member -> keys(member).forEach(key -> group(key).came(member)));
        went.forEach(member -> keys(member).forEach(key -> group(key).went()));
        List<Member> frontier = new ArrayList<>(came);
        frontier.addAll(went);
        came.forEach(this::reach);
        while (!frontier.isEmpty()) {
            load(frontier);
            var next = new ArrayList<>(merged(frontier));
            for (var member : frontier) {
                for (var key : keys(member)) {
                    spread(member, group(key), next);
                }
            }
            frontier = next;
        }
    }

    /** Whatever their keys and names. */
    private List<Member> merged(Collection<Member> frontier) {
        var wanted = new HashSet<UUID>();
        frontier.forEach(member -> wanted.addAll(decided.mergedWith(member.id())));
        wanted.removeAll(mergedAsked);
        mergedAsked.addAll(wanted);
        return wanted.isEmpty()
                ? List.of()
                : stored.byIds(wanted).stream()
                        .map(member -> loaded.computeIfAbsent(member.id(), id -> member))
                        .filter(this::reach)
                        .toList();
    }

    private boolean reach(Member member) {
        return reached.add(member) && found.add(member);
    }

    private void spread(Member from, KeyGroup group, List<Member> next) {
        if (group.flipsNow()) {
            group.members().stream().filter(this::reach).forEach(next::add);
        }
        for (var other : group.near(from)) {
            if (!reached.contains(other) && JoinRule.namesAgree(from, other) && reach(other)) {
                next.add(other);
            }
        }
    }

    private void load(Collection<Member> frontier) {
        var wanted = new HashSet<MatchKey>();
        for (var member : frontier) {
            for (var key : keys(member)) {
                if (group(key).askOnce() && known.test(key)) {
                    wanted.add(key);
                }
            }
        }
        if (!wanted.isEmpty()) {
            stored.sharing(wanted, Clustering.CROWD + 1).forEach(member -> register(member, wanted));
        }
        loadNamesakes(frontier);
    }

    /** Of a crowd only the namesakes matter. */
    private void loadNamesakes(Collection<Member> frontier) {
        var keys = new HashSet<MatchKey>();
        var names = new HashSet<Long>();
        for (var member : frontier) {
            for (var key : keys(member)) {
                var group = group(key);
                if (group.isCrowdStored() && group.askOnceFor(member.name().hash())) {
                    keys.add(key);
                    names.add(member.name().hash());
                }
            }
        }
        if (!keys.isEmpty()) {
            stored.sharingNamed(keys, names).forEach(member -> register(member, keys));
        }
    }

    private void register(Member member, Set<MatchKey> asked) {
        var one = loaded.computeIfAbsent(member.id(), id -> member);
        keys(one).stream().filter(asked::contains).forEach(key -> group(key).stored(one));
    }

    private KeyGroup group(MatchKey key) {
        return groups.computeIfAbsent(key, absent -> new KeyGroup(absent.kind() != KeyKind.NAME));
    }

    private static List<MatchKey> keys(Member member) {
        var keys = new ArrayList<MatchKey>(3);
        for (var kind : KeyKind.values()) {
            var value = member.keys().of(kind);
            if (value != 0) {
                keys.add(new MatchKey(kind, value));
            }
        }
        return keys;
    }
}
