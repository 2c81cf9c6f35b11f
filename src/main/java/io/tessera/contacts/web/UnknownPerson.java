package io.tessera.contacts.web;

import io.tessera.contacts.people.FindPeople;
import io.tessera.platform.web.Problems;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Refuses where there is no such person, and names who lives on where the person was merged. */
final class UnknownPerson {

    private UnknownPerson() {}

    static ErrorResponseException refused(FindPeople people, UUID id) {
        var problem =
                Problems.detail(HttpStatus.NOT_FOUND, "unknown-person", "There is no person with this id, or no more.");
        people.survivor(id).ifPresent(survivor -> problem.setProperty("mergedInto", survivor));
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
