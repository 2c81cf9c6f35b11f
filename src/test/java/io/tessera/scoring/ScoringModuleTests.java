package io.tessera.scoring;

import static io.tessera.scoring.leads.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.JobFunction;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.Seniority;
import io.tessera.platform.events.Lanes;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: roles in, scores out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class ScoringModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Test
    void scoresWhoDecidesAboveWhoDoesNot(Scenario scenario) {
        var chief = someone().titled(Seniority.C_LEVEL, JobFunction.SALES);
        var clerk = someone().titled(Seniority.INDIVIDUAL, JobFunction.SALES);
        var roles = List.of(chief.at(1), clerk.at(1));

        scenario.stimulate(() -> Lanes.lists(roles)
                        .forEach(list -> TestEvents.in(context).publish(new RolesAssessed(list))))
                .andWaitForStateChange(this::scores, told -> told.size() == 2)
                .andVerify(told -> assertThat(told.get(chief.id()).score())
                        .isGreaterThan(told.get(clerk.id()).score()));
    }

    private Map<UUID, LeadScore> scores() {
        return published.of(LeadsScored.class).stream()
                .flatMap(event -> event.items().stream())
                .collect(Collectors.toMap(LeadScore::aggregateId, Function.identity()));
    }
}
