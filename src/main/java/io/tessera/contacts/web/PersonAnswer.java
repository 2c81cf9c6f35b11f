package io.tessera.contacts.web;

import io.tessera.contacts.people.Person;
import io.tessera.discovery.SourceRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person. All facts may be missing where only notes keep the person.
 *
 * @param id the person
 * @param version grows with each change
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param companyId the company
 * @param company name of the company
 * @param domain domain of the company
 * @param industry industry of the company
 * @param employees head count of the company
 * @param email e-mail address
 * @param phone phone number in E.164 form
 * @param linkedin address of a profile
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 * @param sources the rows behind the person, in order of time and row
 */
record PersonAnswer(
        UUID id,
        long version,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable UUID companyId,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String linkedin,
        @Nullable String city,
        @Nullable String country,
        List<SourceRow> sources) {

    static PersonAnswer of(Person person) {
        return new PersonAnswer(
                person.id(),
                person.version(),
                person.firstName(),
                person.lastName(),
                person.title(),
                person.companyId(),
                person.company(),
                person.domain(),
                person.industry(),
                person.employees(),
                person.email(),
                person.phone(),
                person.linkedin(),
                person.city(),
                person.country(),
                person.sources());
    }
}
