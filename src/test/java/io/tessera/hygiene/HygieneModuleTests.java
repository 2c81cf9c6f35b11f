package io.tessera.hygiene;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.platform.events.Lanes;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: source records in, golden people and companies out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class HygieneModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Test
    void makesOnePersonAndOneCompanyOfTwoRowsThatTellOfThem(Scenario scenario) {
        var rows = List.of(
                row(2).named("IDA", "SMITH")
                        .email("ida@acme.com")
                        .at("ACME, Incorporated")
                        .record(),
                row(3).called("Ida Smith")
                        .email("Ida@Acme.com")
                        .titled("CFO")
                        .at("Acme Inc.")
                        .record());

        scenario.stimulate(() -> Lanes.lists(rows)
                        .forEach(list -> TestEvents.in(context).publish(new SourceRecordsCollected(list))))
                .andWaitForStateChange(this::wholePeople, told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).singleElement().satisfies(ida -> {
                    assertThat(ida.firstName()).isEqualTo("Ida");
                    assertThat(ida.title()).isEqualTo("CFO");
                }));
        assertThat(published.of(GoldenCompaniesChanged.class))
                .flatExtracting(GoldenCompaniesChanged::items)
                .extracting(GoldenCompany::domain)
                .containsOnly("acme.com");
    }

    /** The people told of so far who are made of both rows. */
    private List<GoldenPerson> wholePeople() {
        return published.of(GoldenPeopleChanged.class).stream()
                .flatMap(event -> event.items().stream())
                .filter(person -> person.sources().size() == 2)
                .toList();
    }
}
