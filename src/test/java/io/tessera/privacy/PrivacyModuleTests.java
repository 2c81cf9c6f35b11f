package io.tessera.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.erasure.ErasureSubject;
import io.tessera.privacy.erasure.RequestErasure;
import io.tessera.privacy.suppression.Identifier;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

/** The module by itself: a wish to be forgotten in, the request and then the suppressions out. */
@ApplicationModuleTest
@Import(PublishedEvents.class)
class PrivacyModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishedEvents published;

    @Autowired
    RequestErasure erasures;

    @Autowired
    KeyedHashes hashes;

    @Test
    void asksEveryoneToForgetAndSuppressesAllThatIsTraced(Scenario scenario) {
        var ida = hashes.email("ida@acme.example");
        var herPhone = hashes.phone("+493012345678");
        var subject = new ErasureSubject.Owner(new Identifier(ida, IdentifierKind.EMAIL));

        var erasure = erasures.request(subject, "test");

        assertThat(published.of(ErasureRequested.class))
                .containsExactly(new ErasureRequested(erasure.id(), 1, ida, null, null));
        assertThat(published.of(SuppressionsChanged.class))
                .as("told before the trace")
                .isEmpty();
        var trace = new PersonErasureTraced(erasure.id(), 1, Set.of(), Set.of(), Set.of(), Set.of(herPhone));
        scenario.stimulate(() -> TestEvents.in(context).publish(trace))
                .andWaitForStateChange(() -> published.of(SuppressionsChanged.class), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told)
                        .flatExtracting(SuppressionsChanged::items)
                        .containsExactlyInAnyOrder(
                                new Suppression(ida, 1, IdentifierKind.EMAIL, true),
                                new Suppression(herPhone, 1, IdentifierKind.PHONE, true)));
    }
}
