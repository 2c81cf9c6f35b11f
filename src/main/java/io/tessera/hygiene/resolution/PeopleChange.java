package io.tessera.hygiene.resolution;

import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.golden.PersonFacts;
import io.tessera.hygiene.matching.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was one person before a change, and who is after it.
 *
 * @param before records by the id of their person before, oldest first
 * @param after records by the id of their person now, oldest first
 * @param owners the person of each record that is in {@code after}
 * @param formerOwners the person of each record that is in {@code before}
 */
record PeopleChange(
        Map<UUID, List<Member>> before,
        Map<UUID, List<Member>> after,
        Map<UUID, UUID> owners,
        Map<UUID, UUID> formerOwners) {

    static PeopleChange of(Collection<Member> before, List<List<Member>> clusters) {
        var was = new LinkedHashMap<UUID, List<Member>>();
        var formerOwners = new HashMap<UUID, UUID>();
        for (var member : before) {
            formerOwners.put(member.id(), ownerOf(member));
            was.computeIfAbsent(ownerOf(member), owner -> new ArrayList<>(2)).add(member);
        }
        was.values().forEach(members -> members.sort(Member.OLDEST_FIRST));
        var is = new LinkedHashMap<UUID, List<Member>>(clusters.size() * 2);
        var owners = new HashMap<UUID, UUID>(clusters.size() * 2);
        for (var cluster : clusters) {
            var id = PersonFacts.idOf(cluster);
            is.put(id, cluster);
            cluster.forEach(member -> owners.put(member.id(), id));
        }
        return new PeopleChange(was, is, owners, formerOwners);
    }

    /** Returns the person a stored record belongs to. */
    static UUID ownerOf(Member member) {
        var person = member.person();
        return person == null ? GoldenIds.person(member.id()) : person;
    }

    /** Returns the person a record belonged to before, null when it was not there. */
    @Nullable
    UUID formerOwner(UUID record) {
        return formerOwners.get(record);
    }

    /** Returns a record as it is to be stored now. */
    Member settled(Member member) {
        var owner = owners.get(member.id());
        return member.under(
                owner == null || after.getOrDefault(owner, List.of()).size() < 2 ? null : owner);
    }

    /** Returns the stored records whose person is another now, as they are to be stored. */
    List<Member> moved() {
        var moved = new ArrayList<Member>();
        for (var members : before.values()) {
            for (var member : members) {
                var settled = settled(member);
                if (settled != member && owners.containsKey(member.id())) {
                    moved.add(settled);
                }
            }
        }
        return moved;
    }
}
