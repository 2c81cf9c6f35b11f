package io.tessera.hygiene.resolution;

import io.tessera.hygiene.matching.Member;
import io.tessera.platform.identifiers.KeyedHashes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps facts out that were collected before their person was erased and arrive after it. What is collected later is another
 * matter: the suppression list decides on that.
 */
@Component
public class ErasedFacts {

    private final JdbcTemplate jdbc;
    private final Knowledge knowledge;
    private final KeyedHashes hashes;
    private final TombstoneTable tombstones;

    ErasedFacts(JdbcTemplate jdbc, Knowledge knowledge, KeyedHashes hashes, TombstoneTable tombstones) {
        this.jdbc = jdbc;
        this.knowledge = knowledge;
        this.hashes = hashes;
        this.tombstones = tombstones;
    }

    /** Returns the records without those of erased people, for which tombstones are set. */
    List<Member> without(List<Member> came) {
        var late = came.stream().filter(this::isLate).toList();
        if (late.isEmpty()) {
            return came;
        }
        var marks = new HashMap<Member, Set<UUID>>();
        late.forEach(member -> marks.put(member, marks(member)));
        var known = known(marks.values());
        var out = new ArrayList<TombstoneTable.Tombstone>();
        var kept = new ArrayList<>(came);
        kept.removeIf(member -> {
            var erased = marks.getOrDefault(member, Set.of()).stream()
                    .anyMatch(hash -> member.record().collectedAt().isBefore(known.getOrDefault(hash, Instant.MIN)));
            if (erased) {
                out.add(new TombstoneTable.Tombstone(
                        member.id(), member.record().version(), true));
            }
            return erased;
        });
        out.forEach(tombstone -> knowledge.addId(tombstone.id()));
        tombstones.set(out);
        return kept;
    }

    private boolean isLate(Member member) {
        return member.record().collectedAt().isBefore(knowledge.erasedUntil());
    }

    /**
     * Returns the keyed hashes by which a record's person may have been erased: its address, its number, and its number with
     * its name.
     *
     * @param member a record
     * @return the hashes
     */
    public Set<UUID> marks(Member member) {
        var marks = new HashSet<UUID>();
        var email = member.record().email();
        if (email != null) {
            marks.add(hashes.email(email));
        }
        var phone = member.record().phone();
        if (phone != null) {
            marks.add(hashes.phone(phone));
            marks.add(phoneAndName(member, phone));
        }
        return marks;
    }

    /**
     * Returns the keyed hash of a record's number together with its name.
     *
     * @param member the record
     * @param phone its number
     * @return the hash
     */
    public UUID phoneAndName(Member member, String phone) {
        return hashes.phone(phone + "|" + member.name().hash());
    }

    /**
     * Remembers for ever what was erased.
     *
     * @param marks keyed hashes
     * @param at when
     */
    public void remember(Collection<UUID> marks, Instant at) {
        jdbc.update("""
                insert into hygiene.erased_identifier as e (hash, erased_at)
                select hash, ?::timestamptz from unnest(?::uuid[]) hash
                on conflict (hash) do update set erased_at = greatest(e.erased_at, excluded.erased_at)""", at.toString(), marks.toArray(UUID[]::new));
        knowledge.readErasures();
    }

    private Map<UUID, Instant> known(Collection<Set<UUID>> marks) {
        var known = new HashMap<UUID, Instant>();
        jdbc.query(
                "select hash, erased_at from hygiene.erased_identifier where hash = any(?)",
                row -> {
                    known.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                },
                (Object) marks.stream().flatMap(Set::stream).distinct().toArray(UUID[]::new));
        return known;
    }
}
