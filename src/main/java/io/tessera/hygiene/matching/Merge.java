package io.tessera.hygiene.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody's decision that records are one person's, whatever they have in common.
 *
 * @param id the decision's id
 * @param decidedAt when
 * @param records the records it speaks of: those seen when it was taken, and those that said the same later
 * @param prints their {@linkplain Fingerprint fingerprints}, by which the same facts imported again are known
 */
public record Merge(UUID id, Instant decidedAt, Set<UUID> records, Set<Long> prints) implements Ruling {

    /** Keeps the sets from changing. */
    public Merge {
        records = Set.copyOf(records);
        prints = Set.copyOf(prints);
    }

    /** Makes one cluster of all that hold a record of the decision. */
    List<List<Member>> joined(List<List<Member>> clusters) {
        var concerned = clusters.stream().filter(this::speaksOf).toList();
        if (concerned.size() < 2) {
            return clusters;
        }
        var joined = new ArrayList<>(
                clusters.stream().filter(cluster -> !speaksOf(cluster)).toList());
        joined.add(concerned.stream()
                .flatMap(List::stream)
                .sorted(Member.OLDEST_FIRST)
                .toList());
        return joined;
    }

    private boolean speaksOf(List<Member> cluster) {
        return cluster.stream().anyMatch(member -> records.contains(member.id()));
    }
}
