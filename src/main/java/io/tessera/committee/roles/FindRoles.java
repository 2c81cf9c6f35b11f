package io.tessera.committee.roles;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks roles up. */
@Service
@Transactional(readOnly = true)
public class FindRoles {

    /** The most people of one company that are listed. */
    private static final int MOST = 500;

    private final PersonRoleTable table;

    FindRoles(PersonRoleTable table) {
        this.table = table;
    }

    /**
     * Finds the role of a person.
     *
     * @param person the person's id
     * @return the role; empty when the person is not known
     */
    public Optional<PersonRole> ofPerson(UUID person) {
        return table.find(person);
    }

    /**
     * Finds who takes part when a company buys.
     *
     * @param company the company's id
     * @return the committee, without people where none of those known takes part; empty when nobody of the company is known
     */
    public Optional<CommitteeOfCompany> ofCompany(UUID company) {
        var people = table.ofCompany(company, MOST + 1);
        if (people.isEmpty() && !table.knowsCompany(company)) {
            return Optional.empty();
        }
        var listed = people.subList(0, Math.min(people.size(), MOST));
        return Optional.of(CommitteeOfCompany.of(company, listed, people.size() > MOST));
    }
}
