package io.tessera.contacts.people;

import io.tessera.contacts.companies.NewsOfCompanies;
import io.tessera.hygiene.GoldenCompany;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.GoneReason;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Import;

/** Brings news in tests outside of this package, as hygiene's events would. */
@Import(NewsOfCompanies.class)
public class NewsOfHygiene {

    private final PeopleListener people;
    private final NewsOfCompanies companies;

    NewsOfHygiene(PeopleListener people, NewsOfCompanies companies) {
        this.people = people;
        this.companies = companies;
    }

    /** A person came to be or changed. */
    public void changed(GoldenPerson person) {
        people.changed(List.of(new GoldenPeopleChanged(List.of(person))));
    }

    /** A person is gone. */
    public void gone(GoneGolden person) {
        people.gone(List.of(new GoldenPeopleGone(List.of(person))));
    }

    /** A company came to be or changed. */
    public void company(UUID id, String name, long version) {
        companies.changed(new GoldenCompany(
                id, version, name + " GmbH", name + ".example", "Software", 50, "Berlin", "DE", null));
    }

    /** A company is gone. */
    public void companyGone(UUID id, long version) {
        companies.gone(new GoneGolden(id, version, GoneReason.RETRACTED, null, null));
    }
}
