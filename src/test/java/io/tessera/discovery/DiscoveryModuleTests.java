package io.tessera.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.testing.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: a file in, source records out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class DiscoveryModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Test
    void tellsOfEachRowAndTakesThemBackWhenTheImportIsUndone(Scenario scenario) {
        var discovery = DiscoveryDsl.in(context);
        var id = discovery
                .begins("Name,Email\nIda Berg,ida@acme.example\nBob Ross,bob@acme.example\n", null, null)
                .id();

        scenario.stimulate((transaction, publisher) -> {
                    discovery.ended(id);
                })
                .andWaitForStateChange(() -> published.of(SourceRecordsCollected.class), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told)
                        .flatExtracting(SourceRecordsCollected::items)
                        .extracting(record -> record.source().row(), SourceRecord::email)
                        .containsExactlyInAnyOrder(tuple(2, "ida@acme.example"), tuple(3, "bob@acme.example")));
        scenario.stimulate((transaction, publisher) -> {
                    discovery.undoes(id);
                })
                .andWaitForStateChange(() -> published.of(SourceRecordsRetracted.class), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told)
                        .flatExtracting(SourceRecordsRetracted::items)
                        .extracting(Retraction::reason)
                        .containsExactly(RetractionReason.UNDONE, RetractionReason.UNDONE));
    }
}
