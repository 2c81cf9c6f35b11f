package io.tessera.hygiene.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision that records thought to be one person's are not.
 *
 * @param id the decision's id
 * @param decidedAt when
 * @param parts which part each record went to: records of different parts are never one person
 * @param prints the parts by {@linkplain Fingerprint fingerprint} of the records, for the same facts imported again; -1 where
 *     two parts had the same
 */
public record Split(UUID id, Instant decidedAt, Map<UUID, Integer> parts, Map<Long, Integer> prints) implements Ruling {

    private static final int UNDECIDED = -1;

    /** Keeps the maps from changing. */
    public Split {
        parts = Map.copyOf(parts);
        prints = Map.copyOf(prints);
    }

    /**
     * Makes a decision.
     *
     * @param id its id
     * @param decidedAt when
     * @param parts which part each record went to
     * @param prints the fingerprint of each of these records
     * @return the decision
     */
    public static Split of(UUID id, Instant decidedAt, Map<UUID, Integer> parts, Map<UUID, Long> prints) {
        var byPrint = new HashMap<Long, Integer>();
        parts.forEach((record, part) -> {
            var print = prints.get(record);
            if (print != null) {
                byPrint.merge(print, part, (a, b) -> a.equals(b) ? a : UNDECIDED);
            }
        });
        return new Split(id, decidedAt, parts, byPrint);
    }

    /** Returns the part a record belongs to, null when the decision does not speak of it. */
    @Nullable
    Integer partOf(Member member) {
        var part = parts.get(member.id());
        if (part != null || prints.isEmpty()) {
            return part;
        }
        var like = prints.get(Fingerprint.of(member.record()));
        return like == null || like == UNDECIDED ? null : like;
    }
}
