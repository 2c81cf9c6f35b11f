package io.tessera.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.data.InstallationSecret;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.testing.TesseraTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a key over its day. */
@TesseraTest(modules = "identity")
class IdempotencyKeysTests {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Answer MADE = new Answer(
            201, Map.of("Location", "/api/harbour/moorings/1"), "{\"ship\":\"Ida\"}".getBytes(StandardCharsets.UTF_8));

    @Autowired
    JdbcClient database;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    InstallationSecret secret;

    private String name = "";

    @BeforeEach
    void takeANewKey() {
        name = UUID.randomUUID().toString();
    }

    @Test
    void areTheFirstsUntilAnswered() {
        var keys = processAt(NOON);

        assertThat(keys.claim(mooring("Ida"))).isInstanceOf(Claim.Mine.class);
        assertThat(keys.claim(mooring("Ida"))).isInstanceOf(Claim.UnderWay.class);
        keys.answer(mooring("Ida"), MADE);

        assertThat(keys.claim(mooring("Ida"))).isInstanceOfSatisfying(Claim.Answered.class, again -> {
            assertThat(again.answer().status()).isEqualTo(201);
            assertThat(again.answer().headers()).isEqualTo(MADE.headers());
            assertThat(again.answer().body()).isEqualTo(MADE.body());
        });
    }

    @Test
    void areRefusedForAnotherRequest() {
        var keys = processAt(NOON);
        keys.claim(mooring("Ida"));
        keys.answer(mooring("Ida"), MADE);

        assertThat(keys.claim(mooring("Eva"))).isInstanceOf(Claim.Taken.class);
    }

    @Test
    void mayBeUsedAgainOnceReleased() {
        var keys = processAt(NOON);
        keys.claim(mooring("Ida"));

        keys.release(mooring("Ida"));

        assertThat(keys.claim(mooring("Ida"))).isInstanceOf(Claim.Mine.class);
    }

    @Test
    void areNotHandledTwiceWhenTheProcessDiedInBetween() {
        processAt(NOON).claim(mooring("Ida"));

        assertThat(processAt(NOON.plusSeconds(60)).claim(mooring("Ida"))).isInstanceOf(Claim.CutOff.class);
    }

    @Test
    void areForgottenAfterADay() {
        processAt(NOON).claim(mooring("Ida"));
        processAt(NOON).answer(mooring("Ida"), MADE);

        var almost = processAt(NOON.plus(Duration.ofHours(24)).minusSeconds(1)).claim(mooring("Ida"));
        var after = processAt(NOON.plus(Duration.ofHours(24)).plusSeconds(1)).claim(mooring("Ida"));

        assertThat(almost).isInstanceOf(Claim.Answered.class);
        assertThat(after).isInstanceOf(Claim.Mine.class);
    }

    @Test
    void areKeptWithoutAnythingReadable() {
        var keys = processAt(NOON);
        keys.claim(mooring("Ida"));
        keys.answer(mooring("Ida"), MADE);

        var kept = transactions.call(
                "identity",
                () -> database.sql(
                                "select string_agg(k::text || encode(coalesce(answer, ''), 'escape'), ' ') from identity.idempotency_key k")
                        .query(String.class)
                        .single());

        assertThat(kept).doesNotContain(name, "Ida", "moorings", "master");
    }

    private Attempt mooring(String ship) {
        return new Attempt("identity", "master", name, ship.getBytes(StandardCharsets.UTF_8));
    }

    private IdempotencyKeys processAt(Instant time) {
        return new IdempotencyKeys(database, transactions, secret, Clock.fixed(time, ZoneOffset.UTC));
    }
}
