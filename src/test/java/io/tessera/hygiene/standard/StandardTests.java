package io.tessera.hygiene.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.identifiers.Countries;
import org.junit.jupiter.api.Test;

class StandardTests {

    @Test
    void readsPersonNames() {
        new TruthTable("person-name-cases.tsv", 3).holdsFor(raw -> {
            var name = PersonNames.parse(raw[0], raw[1], raw[2]);
            var again = PersonNames.parse(name.given(), name.family(), null);
            assertThat(again).as("read again").isEqualTo(new PersonName(name.given(), name.family(), null));
            return TruthTable.shown(name.given(), name.family(), name.suffix());
        });
    }

    @Test
    void readsCompanyNames() {
        new TruthTable("company-name-cases.tsv", 1)
                .holdsFor(raw -> CompanyNames.parse(raw[0])
                        .map(name -> {
                            var again = CompanyNames.parse(name.display()).orElseThrow();
                            assertThat(again).as("read again").isEqualTo(name);
                            return TruthTable.shown(name.display(), name.key(), name.legalForm());
                        })
                        .orElse(TruthTable.shown(null, null, null)));
    }

    @Test
    void readsCountries() {
        new TruthTable("country-cases.tsv", 1)
                .holdsFor(raw -> TruthTable.shown(Countries.alpha2(raw[0]).orElse(null)));
    }

    @Test
    void knowsTheLegalFormsOfThirtyCountries() {
        var countries = Resource.lines(LegalForms.class, "legal-forms.tsv").stream()
                .map(line -> line.substring(0, 2))
                .distinct();

        assertThat(countries.count()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void cutsDomainsToWhatIsRegistered() {
        assertThat(Domains.ofCompany("https://www.shop.acme.co.uk/about?x=1")).contains("acme.co.uk");
        assertThat(Domains.ofCompany("ACME.COM")).contains("acme.com");
        assertThat(Domains.ofCompany("www.acme.com.")).contains("acme.com");
        assertThat(Domains.ofCompany("ida@mail.acme.de")).contains("acme.de");
        assertThat(Domains.ofCompany("http://acme.example:8080/")).contains("acme.example");
        assertThat(Domains.ofCompany("müller.de")).contains("xn--mller-kva.de");
        assertThat(Domains.ofCompany("https://www.linkedin.com/company/acme")).isEmpty();
        assertThat(Domains.ofCompany("linkedin.com")).contains("linkedin.com");
        assertThat(Domains.ofCompany("co.uk")).isEmpty();
        assertThat(Domains.ofCompany("192.168.0.1")).isEmpty();
        assertThat(Domains.ofCompany("none")).isEmpty();
        assertThat(Domains.ofCompany("@")).isEmpty();
        assertThat(Domains.ofCompany("://")).isEmpty();
    }

    @Test
    void readsEmailAddresses() {
        new TruthTable("email-cases.tsv", 1).holdsFor(raw -> {
            var address = Contacts.email(raw[0]);
            assertThat(Contacts.email(address)).as("read again").isEqualTo(address);
            return TruthTable.shown(address);
        });
    }

    @Test
    void readsPhoneNumbers() {
        new TruthTable("phone-cases.tsv", 2).holdsFor(raw -> {
            var number = Contacts.phone(null, raw[0], raw[1].isEmpty() ? null : raw[1]);
            assertThat(Contacts.phone(null, number, null)).as("read again").isEqualTo(number);
            return TruthTable.shown(number);
        });
    }

    @Test
    void spellsTitles() {
        new TruthTable("title-cases.tsv", 1).holdsFor(raw -> {
            var title = Titles.standard(raw[0]);
            assertThat(Titles.standard(title)).as("spelt again").isEqualTo(title);
            return TruthTable.shown(title);
        });
    }

    @Test
    void readsProfiles() {
        assertThat(Contacts.profile("HTTPS://www.LinkedIn.com/in/IdaBerg/?utm=x"))
                .isEqualTo("https://www.linkedin.com/in/IdaBerg");
        assertThat(Contacts.profile("linkedin.com/in/ida")).isEqualTo("linkedin.com/in/ida");
        assertThat(Contacts.profile("n/a")).isNull();
        assertThat(Contacts.profile("?x=1")).isNull();
    }

    @Test
    void foldsForComparing() {
        assertThat(Folding.fold("Müller")).isEqualTo(Folding.fold("MUELLER")).isEqualTo(Folding.fold("muller"));
        assertThat(Folding.fold("Groß")).isEqualTo("gross");
        assertThat(Folding.fold("Bjørnstad")).isEqualTo(Folding.fold("Bjoernstad"));
        assertThat(Folding.fold("O'Brien-Smith")).isEqualTo("obriensmith");
    }
}
