package io.tessera.hygiene.resolution;

import io.tessera.hygiene.CompanyPeopleDue;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the people of a large company piece by piece that it changed. */
@Component
class TellCompanyPeople {

    private final Turns turns;
    private final CompanyTable companies;
    private final TellPeople tell;

    TellCompanyPeople(Turns turns, CompanyTable companies, TellPeople tell) {
        this.turns = turns;
        this.companies = companies;
        this.tell = tell;
    }

    @ApplicationModuleListener(id = "hygiene-company-people")
    void on(CompanyPeopleDue due) {
        var turn = turns.take();
        tell.next(due, companies.of(List.of(due.key())), turn);
    }
}
