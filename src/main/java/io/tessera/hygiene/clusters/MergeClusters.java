package io.tessera.hygiene.clusters;

import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.resolution.Decide;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one person of several whom the rules would not join, and remembers it; {@link SplitClusters} takes it back. */
@Service
@Transactional
public class MergeClusters {

    private final Clusters clusters;
    private final Decide decide;

    MergeClusters(Clusters clusters, Decide decide) {
        this.clusters = clusters;
        this.decide = decide;
    }

    /**
     * Makes people one.
     *
     * @param people ids of golden people
     * @return whether it was done
     */
    public MergeAnswer merge(Collection<UUID> people) {
        var turn = decide.begin();
        var asked = new LinkedHashSet<>(people);
        if (asked.size() < 2) {
            return new MergeAnswer.NothingToMerge();
        }
        var parts = new HashMap<Member, Integer>();
        var part = 0;
        for (var person : asked) {
            var members = clusters.members(person);
            if (members.isEmpty()) {
                return new MergeAnswer.NoSuchCluster(person);
            }
            for (var member : members) {
                parts.put(member, part);
            }
            part++;
        }
        var oldest = parts.keySet().stream().min(Member.OLDEST_FIRST).orElseThrow();
        return new MergeAnswer.Done(decide.merge(parts, turn), GoldenIds.person(oldest.id()));
    }
}
