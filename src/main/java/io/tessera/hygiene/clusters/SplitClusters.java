package io.tessera.hygiene.clusters;

import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.resolution.Decide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes clusters apart, remembers it for ever, and takes such a decision back. */
@Service
@Transactional
public class SplitClusters {

    private final Clusters clusters;
    private final Decide decide;

    SplitClusters(Clusters clusters, Decide decide) {
        this.clusters = clusters;
        this.decide = decide;
    }

    /**
     * Lets records leave a cluster together.
     *
     * @param id the golden person
     * @param leaving source records of it
     * @return whether it was done
     */
    public SplitAnswer split(UUID id, Collection<UUID> leaving) {
        var turn = decide.begin();
        var members = clusters.members(id);
        var known = new HashSet<>(members.stream().map(Member::id).toList());
        for (var record : leaving) {
            if (!members.isEmpty() && !known.contains(record)) {
                return new SplitAnswer.NotAMember(record);
            }
        }
        var parts = new HashMap<Member, Integer>();
        var left = new HashSet<>(leaving);
        members.forEach(member -> parts.put(member, left.contains(member.id()) ? 1 : 0));
        return apply(members, parts, turn);
    }

    /**
     * Makes every record of a cluster a person of its own.
     *
     * @param id the golden person
     * @return whether it was done
     */
    public SplitAnswer apart(UUID id) {
        var turn = decide.begin();
        var members = new ArrayList<>(clusters.members(id));
        members.sort(Member.OLDEST_FIRST);
        var parts = new HashMap<Member, Integer>();
        members.forEach(member -> parts.put(member, parts.size()));
        return apply(members, parts, turn);
    }

    private SplitAnswer apply(List<Member> members, Map<Member, Integer> parts, long turn) {
        if (members.isEmpty()) {
            return new SplitAnswer.NoSuchCluster();
        }
        if (members.size() == 1) {
            return new SplitAnswer.NothingToSplit();
        }
        if (new HashSet<>(parts.values()).size() < 2) {
            return new SplitAnswer.NobodyOnOneSide();
        }
        return new SplitAnswer.Done(decide.split(parts, turn));
    }

    /**
     * Takes a decision back; what it kept apart is joined again where the rules say so.
     *
     * @param decision its id
     * @return false when there is no such decision
     */
    public boolean takeBack(UUID decision) {
        return decide.takeBack(decision);
    }
}
