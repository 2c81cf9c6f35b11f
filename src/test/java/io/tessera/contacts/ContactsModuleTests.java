package io.tessera.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.contacts.people.Golden;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: golden people in, people as users see them out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class ContactsModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Test
    void tellsOfAPersonAndThatSheIsGone(Scenario scenario) {
        var ada = Golden.golden().titled("CFO");
        var goes = new GoldenPeopleGone(List.of(ada.retracted(null, 2)));

        scenario.stimulate(() -> TestEvents.in(context).publish(new GoldenPeopleChanged(List.of(ada.at(1)))))
                .andWaitForStateChange(() -> published.of(PeopleUpdated.class), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told.getFirst().items())
                        .extracting(Contact::aggregateId, Contact::title)
                        .containsExactly(tuple(ada.id(), "CFO")));
        scenario.stimulate(() -> TestEvents.in(context).publish(goes))
                .andWaitForStateChange(() -> published.of(PeopleRemoved.class), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told.getFirst().items())
                        .extracting(RemovedPerson::aggregateId)
                        .containsExactly(ada.id()));
    }
}
