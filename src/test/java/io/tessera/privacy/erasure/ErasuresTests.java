package io.tessera.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tessera.committee.CommitteeErased;
import io.tessera.contacts.ContactsErased;
import io.tessera.discovery.DiscoveryErased;
import io.tessera.hygiene.HygieneErased;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.FlowId;
import io.tessera.privacy.ErasureAcknowledged;
import io.tessera.privacy.ErasureCompleted;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.PrivacyDsl;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.suppression.Identifier;
import io.tessera.scoring.ScoringErased;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TestEvents;
import io.tessera.verification.VerificationErased;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.annotation.DirtiesContext;

/** Erasures as privacy follows them; the test speaks for all other modules. */
@ApplicationModuleTest
@DirtiesContext
@Import(PublishedEvents.class)
class ErasuresTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private PrunePayloads payloads;

    @Autowired
    private WatchErasures watch;

    private final String name = UUID.randomUUID().toString();
    private PrivacyDsl privacy;
    private Identifier ida;
    private Identifier herPhone;

    @BeforeEach
    void begin() {
        privacy = PrivacyDsl.in(context);
        ida = privacy.email("ida." + name + "@lee.example");
        herPhone = privacy.phone("+491" + (name.hashCode() & 0xffffff));
    }

    @Test
    void areAskedOfEveryModuleByHashOnly() {
        var erasure = privacy.asksToForget(ida);

        assertThat(published.of(ErasureRequested.class))
                .contains(new ErasureRequested(erasure.id(), 1, ida.id(), null, null));
        assertThat(privacy.mentions(ida.id().toString())).isPositive();
        assertThat(privacy.mentions(name)).isZero();
    }

    @Test
    void mayNameANumberOrAPersonInstead() {
        var person = UUID.randomUUID();

        var byNumber = privacy.asksToForget(herPhone);
        var byId = privacy.asksToForget(new ErasureSubject.Person(person));

        assertThat(published.of(ErasureRequested.class))
                .contains(
                        new ErasureRequested(byNumber.id(), 1, null, herPhone.id(), null),
                        new ErasureRequested(byId.id(), 1, null, null, person));
        assertThat(privacy.progress(byId).erasure().subject()).isEqualTo(new ErasureSubject.Person(person));
    }

    @Test
    void suppressTheNamedAddressAtOnceButTellOfItOnlyWithTheTrace() {
        var erasure = privacy.asksToForget(ida);

        assertThat(privacy.toldOf(ida)).isEmpty();
        privacy.traces(erasure, herPhone);

        assertThat(privacy.toldOf(ida, herPhone))
                .containsExactlyInAnyOrder(
                        new Suppression(ida.id(), 1, ida.kind(), true),
                        new Suppression(herPhone.id(), 1, herPhone.kind(), true));
    }

    @Test
    void areFollowedModuleByModule() {
        var erasure = privacy.asksToForget(ida);

        assertThat(privacy.progress(erasure).modules())
                .extracting(ErasureProgress.Part::module)
                .containsExactlyElementsOf(PrivacyDsl.holders());
        assertThat(privacy.progress(erasure).modules())
                .filteredOn(ErasureProgress.Part::done)
                .extracting(ErasureProgress.Part::module)
                .containsExactly("privacy");
        privacy.acknowledges(new HygieneErased(erasure.id(), 1, 3));

        assertThat(part(erasure, "hygiene").deleted()).isEqualTo(3);
        assertThat(part(erasure, "contacts").done()).isFalse();
        assertThat(privacy.progress(erasure).settled()).isFalse();
    }

    @Test
    void countEachModulesFirstWord() {
        var erasure = privacy.asksToForget(ida);

        privacy.acknowledges(new HygieneErased(erasure.id(), 1, 3));
        privacy.acknowledges(new HygieneErased(erasure.id(), 1, 3));
        privacy.acknowledges(new HygieneErased(erasure.id(), 2, 0));

        assertThat(part(erasure, "hygiene").deleted()).isEqualTo(3);
    }

    @Test
    void settleWhenAllHaveDeletedAndThePayloadsAreGone() {
        var erasure = privacy.asksToForget(ida);
        TestEvents.in(context).awaitSettled(new FlowId(erasure.id()));
        var words = wordsOfAll(erasure);

        for (var word : words) {
            assertThat(privacy.progress(erasure).settled())
                    .as("before %s", word)
                    .isFalse();
            privacy.acknowledges(word);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> privacy.progress(erasure).settled());
        assertThat(privacy.progress(erasure).erasure().pruned()).isTrue();
        assertThat(published.of(ErasureCompleted.class)).contains(new ErasureCompleted(erasure.id(), 2));
    }

    @Test
    void pruneAfterARestartWhatAProcessThatDiedHadStillToPrune() {
        var erasure = privacy.asksToForget(ida);
        privacy.acknowledges(wordsOfAll(erasure));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> privacy.progress(erasure).erasure().pruned());
        forgetThatItWasPruned(erasure);

        payloads.on(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], (ConfigurableApplicationContext) context, Duration.ZERO));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> privacy.progress(erasure).erasure().pruned());
    }

    @Test
    void areListedNewestFirstInPortions() {
        var first = privacy.asksToForget(ida);
        var second = privacy.asksToForget(herPhone);

        var page = watch.before(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1), 1);
        var last = page.getLast().erasure();
        var next = watch.before(last.requestedAt(), last.id(), 1);

        assertThat(page).extracting(found -> found.erasure().id()).containsExactly(second.id());
        assertThat(next).extracting(found -> found.erasure().id()).containsExactly(first.id());
        assertThat(watch.find(UUID.randomUUID())).isEmpty();
    }

    private void forgetThatItWasPruned(Erasure erasure) {
        context.getBean(ModuleTransactions.class)
                .run(
                        "privacy",
                        () -> context.getBean(JdbcClient.class)
                                .sql("update privacy.erasure set pruned_at = null where id = ?")
                                .param(erasure.id())
                                .update());
    }

    private ErasureProgress.Part part(Erasure erasure, String module) {
        return privacy.progress(erasure).modules().stream()
                .filter(part -> part.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private static ErasureAcknowledged[] wordsOfAll(Erasure erasure) {
        return new ErasureAcknowledged[] {
            new DiscoveryErased(erasure.id(), 1, 2),
            new VerificationErased(erasure.id(), 1, 1),
            new HygieneErased(erasure.id(), 1, 2),
            new ContactsErased(erasure.id(), 1, 1),
            new CommitteeErased(erasure.id(), 1, 1),
            new ScoringErased(erasure.id(), 1, 0)
        };
    }
}
