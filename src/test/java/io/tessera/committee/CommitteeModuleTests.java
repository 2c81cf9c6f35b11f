package io.tessera.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.Contact;
import io.tessera.contacts.PeopleUpdated;
import io.tessera.platform.events.Lanes;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: people in, their roles out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class CommitteeModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Test
    void readsTheRoleFromTheTitleAndDecidesNothingWithoutOne(Scenario scenario) {
        var people = List.of(person("Chief Financial Officer"), person(null));

        scenario.stimulate(() -> Lanes.lists(people)
                        .forEach(list -> TestEvents.in(context).publish(new PeopleUpdated(list))))
                .andWaitForStateChange(this::roles, told -> told.size() == 2)
                .andVerify(told -> {
                    var chief = told.get(people.getFirst().aggregateId());
                    assertThat(chief.seniority()).isEqualTo(Seniority.C_LEVEL);
                    assertThat(chief.function()).isEqualTo(JobFunction.FINANCE);
                    assertThat(chief.words()).isNotEmpty();
                    assertThat(told.get(people.getLast().aggregateId()).seniority())
                            .isEqualTo(Seniority.UNKNOWN);
                });
    }

    private Map<UUID, RoleAssessment> roles() {
        return published.of(RolesAssessed.class).stream()
                .flatMap(event -> event.items().stream())
                .collect(Collectors.toMap(RoleAssessment::aggregateId, Function.identity()));
    }

    private static Contact person(@Nullable String title) {
        return new Contact(
                UUID.randomUUID(),
                1,
                "Ida",
                "Berg",
                title,
                null,
                "Acme",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
