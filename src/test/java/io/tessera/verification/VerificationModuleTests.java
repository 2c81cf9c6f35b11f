package io.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.discovery.SourceRow;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: source records in, verdicts out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class VerificationModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Test
    void judgesTheAddressAndTheNumberOfARecord(Scenario scenario) {
        var record = record("ida@gmial.com", "+493012345678");

        scenario.stimulate(() -> TestEvents.in(context).publish(new SourceRecordsCollected(List.of(record))))
                .andWaitForStateChange(() -> published.of(EmailsVerified.class), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told.getFirst().items())
                        .singleElement()
                        .satisfies(verdict -> {
                            assertThat(verdict.verdict()).isNotEqualTo(Verdict.DELIVERABLE);
                            assertThat(verdict.suggestion()).isEqualTo("ida@gmail.com");
                        }));
        assertThat(published.of(PhonesVerified.class))
                .flatExtracting(PhonesVerified::items)
                .extracting(PhoneVerdict::verdict, PhoneVerdict::country)
                .containsExactly(tuple(PhoneVerdictKind.VALID, "DE"));
    }

    private static SourceRecord record(String email, String phone) {
        return new SourceRecord(
                UUID.randomUUID(),
                1,
                new SourceRow(UUID.randomUUID(), 2),
                Instant.EPOCH,
                "Ida",
                "Berg",
                null,
                null,
                null,
                null,
                email,
                phone,
                phone,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
