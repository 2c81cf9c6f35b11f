package io.tessera.verification.verdicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows which addresses and numbers source records use, by the newest fact about each record. What is older than what is
 * known changes nothing, so that the order of facts does not matter: which addresses are in use is a function of the set of
 * facts, and so is which have a verdict.
 */
@Service
@Transactional
class FollowUses {

    private final RecordUseTable records;
    private final EmailVerdicts emails;
    private final PhoneVerdicts phones;

    FollowUses(RecordUseTable records, EmailVerdicts emails, PhoneVerdicts phones) {
        this.records = records;
        this.emails = emails;
        this.phones = phones;
    }

    /**
     * Takes facts in.
     *
     * @param facts any facts about records
     * @return how many records and verdicts were given up
     */
    int follow(Collection<RecordUse> facts) {
        var newest = newest(facts);
        records.lock();
        var known = records.find(newest.keySet());
        var accepted = new ArrayList<RecordUse>(newest.size());
        var replaced = new ArrayList<UUID>();
        var ended = 0;
        var emailChanges = new UseChanges();
        var phoneChanges = new UseChanges();
        for (var fact : newest.values()) {
            var before = known.get(fact.record());
            if (before != null && fact.version() <= before.version()) {
                continue;
            }
            accepted.add(fact);
            if (before != null) {
                replaced.add(fact.record());
                emailChanges.ended(before.email());
                phoneChanges.ended(before.phone());
                ended += fact.gone() && !before.gone() ? 1 : 0;
            }
            emailChanges.began(fact.email(), fact.online());
            phoneChanges.began(fact.phone(), false);
        }
        records.replace(replaced, accepted);
        emailChanges.keep(records.usedEmails(emailChanges.endedOnly()));
        phoneChanges.keep(records.usedPhones(phoneChanges.endedOnly()));
        return ended + emails.apply(emailChanges) + phones.apply(phoneChanges);
    }

    /**
     * Forgets records for ever, and addresses and numbers whoever uses them.
     *
     * @param recordIds the records
     * @param emailIds keyed hashes of addresses
     * @param phoneIds keyed hashes of numbers
     * @return how many records and verdicts were deleted
     */
    int forget(Set<UUID> recordIds, Set<UUID> emailIds, Set<UUID> phoneIds) {
        var followed = follow(recordIds.stream()
                .map(record -> RecordUse.gone(record, RecordUse.FOR_EVER))
                .toList());
        return followed + emails.forget(emailIds) + phones.forget(phoneIds);
    }

    private static Map<UUID, RecordUse> newest(Collection<RecordUse> facts) {
        var newest = LinkedHashMap.<UUID, RecordUse>newLinkedHashMap(facts.size());
        for (var fact : facts) {
            newest.merge(fact.record(), fact, (a, b) -> b.version() > a.version() ? b : a);
        }
        return newest;
    }
}
