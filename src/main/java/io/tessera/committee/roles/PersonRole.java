package io.tessera.committee.roles;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.committee.titles.TitleReading;
import io.tessera.contacts.Contact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person and what their title tells.
 *
 * @param person the person's id
 * @param company id of their company
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param seniority how high
 * @param function what field
 * @param buyingRole what part in a purchase
 * @param words the words of the title that decided
 */
public record PersonRole(
        UUID person,
        @Nullable UUID company,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        Seniority seniority,
        JobFunction function,
        BuyingRole buyingRole,
        List<String> words) {

    /** Keeps the list from changing. */
    public PersonRole {
        words = List.copyOf(words);
    }

    static PersonRole of(Contact contact, TitleReading reading) {
        return new PersonRole(
                contact.aggregateId(),
                contact.companyId(),
                contact.firstName(),
                contact.lastName(),
                contact.title(),
                reading.seniority(),
                reading.function(),
                reading.buyingRole(),
                reading.words());
    }
}
