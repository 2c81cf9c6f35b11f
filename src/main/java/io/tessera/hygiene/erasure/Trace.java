package io.tessera.hygiene.erasure;

import io.tessera.hygiene.matching.Member;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of people to erase.
 *
 * @param people their ids
 * @param records their records, and those of companies that have the number asked for
 * @param emails keyed hashes of the addresses that are theirs alone
 * @param phones keyed hashes of the numbers that are theirs alone
 * @param numbersWithNames keyed hashes of their numbers together with their names
 */
record Trace(Set<UUID> people, List<Member> records, Set<UUID> emails, Set<UUID> phones, Set<UUID> numbersWithNames) {

    Set<UUID> recordIds() {
        return records.stream().map(Member::id).collect(Collectors.toSet());
    }
}
