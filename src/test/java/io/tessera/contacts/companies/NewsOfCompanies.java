package io.tessera.contacts.companies;

import io.tessera.hygiene.GoldenCompaniesChanged;
import io.tessera.hygiene.GoldenCompaniesGone;
import io.tessera.hygiene.GoldenCompany;
import io.tessera.hygiene.GoneGolden;
import java.util.List;

/** Brings news of companies in tests outside of this package. */
public class NewsOfCompanies {

    private final CompanyListener companies;

    NewsOfCompanies(CompanyListener companies) {
        this.companies = companies;
    }

    /** A company came to be or changed. */
    public void changed(GoldenCompany company) {
        companies.changed(List.of(new GoldenCompaniesChanged(List.of(company))));
    }

    /** A company is gone. */
    public void gone(GoneGolden company) {
        companies.gone(List.of(new GoldenCompaniesGone(List.of(company))));
    }
}
