package io.tessera.scoring.leads;

import io.tessera.contacts.Contact;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.scoring.scorecard.EmailStanding;
import io.tessera.verification.PhoneVerdictKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the verdicts on the addresses and numbers of many people at once. */
@Component
class Addresses {

    private final KeyedHashes hashes;
    private final Verdicts verdicts;

    Addresses(KeyedHashes hashes, Verdicts verdicts) {
        this.hashes = hashes;
        this.verdicts = verdicts;
    }

    /**
     * How a person can be reached.
     *
     * @param emailId keyed hash of the address
     * @param email the verdict on it
     * @param phoneId keyed hash of the number
     * @param phone the verdict on it
     */
    record Reach(
            @Nullable UUID emailId,
            @Nullable EmailStanding email,
            @Nullable UUID phoneId,
            @Nullable PhoneVerdictKind phone) {}

    /** Tells how people can be reached, by person. */
    Map<UUID, Reach> of(Collection<Contact> contacts) {
        var ids = new HashMap<UUID, Reach>(contacts.size() * 2);
        var wanted = new ArrayList<UUID>(contacts.size() * 2);
        for (var contact : contacts) {
            var email = contact.email() == null ? null : hashes.email(contact.email());
            var phone = contact.phone() == null ? null : hashes.phone(contact.phone());
            if (email != null) {
                wanted.add(email);
            }
            if (phone != null) {
                wanted.add(phone);
            }
            ids.put(contact.aggregateId(), new Reach(email, null, phone, null));
        }
        var found = verdicts.find(wanted);
        ids.replaceAll((person, reach) -> judged(reach, found));
        return ids;
    }

    private static Reach judged(Reach reach, Map<UUID, VerdictFact> found) {
        return new Reach(
                reach.emailId(),
                reach.emailId() == null ? null : VerdictFact.standing(verdict(found, reach.emailId())),
                reach.phoneId(),
                reach.phoneId() == null ? null : VerdictFact.phone(verdict(found, reach.phoneId())));
    }

    private static @Nullable String verdict(Map<UUID, VerdictFact> found, @Nullable UUID address) {
        var fact = address == null ? null : found.get(address);
        return fact == null ? null : fact.verdict();
    }
}
