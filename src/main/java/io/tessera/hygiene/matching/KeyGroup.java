package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records that share one key, as far as they are loaded, before and after a change. */
final class KeyGroup {

    private final boolean canCrowd;
    private final Set<Member> members = new LinkedHashSet<>(2);
    private final Map<Long, List<Member>> byName = new HashMap<>(2);
    private final Set<Long> namesAsked = new HashSet<>(2);
    private int stored;
    private int came;
    private int went;
    private boolean asked;
    private boolean flipped;

    /** A group of a kind of key of which there may be crowds. */
    KeyGroup(boolean canCrowd) {
        this.canCrowd = canCrowd;
    }

    void came(Member member) {
        came++;
        add(member);
    }

    void went() {
        went++;
    }

    void stored(Member member) {
        if (add(member)) {
            stored++;
        }
    }

    private boolean add(Member member) {
        var fresh = members.add(member);
        if (fresh) {
            byName.computeIfAbsent(member.name().hash(), name -> new ArrayList<>(1))
                    .add(member);
        }
        return fresh;
    }

    Set<Member> members() {
        return members;
    }

    boolean askOnce() {
        var first = !asked;
        asked = true;
        return first;
    }

    boolean askOnceFor(long name) {
        return namesAsked.add(name);
    }

    /** Returns whether the stored records alone are a crowd, so that not all of them are loaded. */
    boolean isCrowdStored() {
        return canCrowd && stored > Clustering.CROWD;
    }

    boolean isCrowded() {
        return canCrowd && stored + came > Clustering.CROWD;
    }

    /** Returns true once when the change makes a crowd of the group or no crowd any more. */
    boolean flipsNow() {
        var flips = !flipped && canCrowd && isCrowded() != (stored + went > Clustering.CROWD);
        flipped |= flips;
        return flips;
    }

    /** Returns the members to compare a member's name with. */
    Iterable<Member> near(Member from) {
        return isCrowded() ? byName.getOrDefault(from.name().hash(), List.of()) : List.copyOf(members);
    }
}
