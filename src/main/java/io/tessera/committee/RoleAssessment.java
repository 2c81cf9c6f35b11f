package io.tessera.committee;

import io.tessera.contacts.Contact;
import io.tessera.platform.events.Fact;
import java.util.List;
import java.util.UUID;

/**
 * What a person's title tells, with the person it was read from.
 *
 * @param aggregateId the id of the person
 * @param version the version of the fact, growing with each change
 * @param contact the person at that version
 * @param seniority how high
 * @param function what field
 * @param buyingRole what part in a purchase
 * @param words the words of the title that decided, in their order
 */
public record RoleAssessment(
        UUID aggregateId,
        long version,
        Contact contact,
        Seniority seniority,
        JobFunction function,
        BuyingRole buyingRole,
        List<String> words)
        implements Fact {
    /** Keeps the lists from changing. */
    public RoleAssessment {
        words = List.copyOf(words);
    }
}
