package io.tessera.verification.verdicts;

import static io.tessera.verification.verdicts.Records.record;
import static io.tessera.verification.verdicts.Records.retraction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.discovery.Retraction;
import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.discovery.SourceRecordsRetracted;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.Fact;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestEvents;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhonesVerified;
import io.tessera.verification.Verdict;
import io.tessera.verification.VerdictsWithdrawn;
import io.tessera.verification.VerificationErased;
import io.tessera.verification.WithdrawnVerdict;
import io.tessera.verification.dns.StubResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xbill.DNS.Type;

@TesseraTest(modules = {"discovery", "verification", "hygiene"})
@Import(PublishedEvents.class)
class VerdictsOfRecordsTests {

    private static final StubResolver NAME_SERVER = new StubResolver();

    @DynamicPropertySource
    static void askTheStub(DynamicPropertyRegistry registry) {
        registry.add("tessera.verification.resolver", NAME_SERVER::address);
        registry.add("tessera.verification.dns-timeout", () -> "300ms");
    }

    @Autowired
    FollowRecords listener;

    @Autowired
    VerifyAddresses addresses;

    @Autowired
    KeyedHashes hashes;

    @Autowired
    ApplicationContext context;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublishedEvents published;

    @BeforeEach
    void forgetEvents() {
        published.clear();
        transactions.run(
                "verification",
                () -> List.of("record_use", "email_verdict", "phone_verdict")
                        .forEach(table ->
                                jdbc.sql("delete from verification." + table).update()));
    }

    @Test
    void areReachedOncePerAddressHoweverManyRecordsUseIt() {
        settle(collected(record(UUID.randomUUID(), 1, "Ida@Acme.com"), record(UUID.randomUUID(), 1, "ida@acme.com ")));
        settle(collected(record(UUID.randomUUID(), 1, "ida@acme.com")));

        assertThat(emailVerdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.aggregateId()).isEqualTo(hashes.email("ida@acme.com"));
            assertThat(verdict.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(verdict.reasons()).containsExactly(EmailReason.NOT_PROBED);
        });
        assertThat(addresses.find("ida@acme.com")).isPresent();
    }

    @Test
    void areReachedOnNumbersToo() {
        settle(collected(record(UUID.randomUUID(), 1, null, "+4915112345678")));

        assertThat(published.of(PhonesVerified.class))
                .singleElement()
                .satisfies(event -> assertThat(event.items()).singleElement().satisfies(verdict -> {
                    assertThat(verdict.line()).isEqualTo(PhoneLine.MOBILE);
                    assertThat(verdict.country()).isEqualTo("DE");
                }));
    }

    @Test
    void areWithdrawnWhenNothingUsesTheAddressAnyMoreAndComeBackWithAHigherVersion() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        settle(collected(record(first, 1, "ida@acme.com", "+4915112345678"), record(second, 1, "ida@acme.com")));

        settle(new SourceRecordsRetracted(List.of(retraction(first, 2))));
        assertThat(withdrawn())
                .extracting(WithdrawnVerdict::aggregateId)
                .containsExactly(hashes.phone("+4915112345678"));

        settle(new SourceRecordsRetracted(List.of(retraction(second, 2))));
        assertThat(withdrawn()).hasSize(2);
        assertThat(addresses.find("ida@acme.com")).isEmpty();

        settle(collected(record(second, 3, "ida@acme.com")));
        assertThat(emailVerdicts()).extracting(EmailVerdict::version).containsExactly(1L, 3L);
    }

    @Test
    void followARecordWhoseAddressChanges() {
        var id = UUID.randomUUID();
        settle(collected(record(id, 1, "ida@acme.com")));
        settle(collected(record(id, 2, "ida@mailinator.com")));

        assertThat(addresses.find("ida@acme.com")).isEmpty();
        assertThat(addresses.find("ida@mailinator.com").orElseThrow().disposable())
                .isTrue();
    }

    @Test
    void areForgottenWithTheRecordsForEver() {
        var id = UUID.randomUUID();
        var erasure = UUID.randomUUID();
        settle(collected(record(id, 1, "ida@acme.com", "+4915112345678")));

        settle(new PersonErasureTraced(
                erasure,
                1,
                Set.of(),
                Set.of(id),
                Set.of(hashes.email("ida@acme.com")),
                Set.of(hashes.phone("+4915112345678"))));
        settle(collected(record(id, 5, "ida@acme.com")));

        assertThat(state()).isEmpty();
        assertThat(published.of(VerificationErased.class)).containsExactly(new VerificationErased(erasure, 1, 3));
    }

    @Test
    void askNameServersOnlyWhereAnImportWishesIt() {
        settle(collected(record(UUID.randomUUID(), 1, "ida@mx.offline.com")));
        settle(new SourceRecordsCollected(List.of(record(new UUID(7, 7), 1, "ida@null.online.com")), true));

        assertThat(NAME_SERVER.asked("mx.offline.com", Type.MX)).isZero();
        assertThat(NAME_SERVER.asked("null.online.com", Type.MX)).isEqualTo(1);
        assertThat(emailVerdicts())
                .extracting(EmailVerdict::verdict, EmailVerdict::version)
                .containsExactly(
                        tuple(Verdict.UNKNOWN, 1L), tuple(Verdict.UNKNOWN, 1L), tuple(Verdict.UNDELIVERABLE, 2L));
        assertThat(addresses.find("ida@null.online.com").orElseThrow().reasons())
                .containsExactly(EmailReason.NULL_MX);
    }

    @Test
    void areCompletedWhenALaterImportWishesNameServersToBeAsked() {
        settle(collected(record(UUID.randomUUID(), 1, "ida@mx.later.com")));
        settle(new SourceRecordsCollected(List.of(record(UUID.randomUUID(), 1, "ida@mx.later.com")), true));

        assertThat(addresses.find("ida@mx.later.com").orElseThrow().reasons())
                .containsExactly(EmailReason.MX_FOUND, EmailReason.NOT_PROBED);
    }

    @Test
    void turnNoSilenceOfNameServersIntoAVerdict() {
        settle(new SourceRecordsCollected(List.of(record(UUID.randomUUID(), 1, "ida@silent.acme.com")), true));

        var kept = addresses.find("ida@silent.acme.com").orElseThrow();
        assertThat(kept.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(kept.reasons()).contains(EmailReason.DNS_FAILED);
    }

    @Test
    void answerRequestsInTheirOrderAndKeepNothing() {
        var judged = addresses.verify(List.of("x", "info@mx.acme.com", "ida@none.acme.com"), true);

        assertThat(judged)
                .extracting(judgement -> judgement.reasons().getFirst())
                .containsExactly(EmailReason.SYNTAX, EmailReason.ROLE, EmailReason.NXDOMAIN);
        assertThat(state()).isEmpty();
    }

    @RepeatedTest(5)
    void comeToTheSameStateInAnyOrderOfFacts() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        IntStream.range(0, 60).forEach(i -> facts.addAll(factsAbout(new UUID(random.nextLong(), i), random)));
        facts.addAll(facts.subList(0, facts.size() / 3));

        var first = stateAfter(facts, random);
        forgetEvents();
        var second = stateAfter(facts, random);

        assertThat(second).as("seed %d", seed).isEqualTo(first).isNotEmpty();
    }

    private static List<Fact> factsAbout(UUID id, Random random) {
        var facts = new ArrayList<Fact>();
        for (var version = 1; version <= 1 + random.nextInt(4); version++) {
            facts.add(
                    random.nextInt(3) == 0
                            ? retraction(id, version)
                            : record(
                                    id,
                                    version,
                                    random.nextInt(5) == 0 ? null : "p" + random.nextInt(20) + "@acme.com",
                                    random.nextInt(2) == 0 ? null : "+4915112345" + (100 + random.nextInt(20))));
        }
        return facts;
    }

    private List<String> stateAfter(List<Fact> facts, Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        for (var from = 0; from < shuffled.size(); ) {
            var to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
            var batch = shuffled.subList(from, to);
            transactions.run("verification", () -> {
                listener.onCollected(only(batch, SourceRecord.class).stream()
                        .map(record -> new SourceRecordsCollected(List.of(record)))
                        .toList());
                listener.onRetracted(only(batch, Retraction.class).stream()
                        .map(gone -> new SourceRecordsRetracted(List.of(gone)))
                        .toList());
            });
            from = to;
        }
        return state();
    }

    private static <F> List<F> only(List<Fact> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Everything kept but tombstones and versions, which count what happened on the way. */
    private List<String> state() {
        return transactions.call(
                "verification", () -> jdbc.sql("""
                        select address || ' ' || verdict || ' ' || reasons from verification.email_verdict
                        where address is not null
                        union all
                        select number || ' ' || line from verification.phone_verdict where number is not null
                        union all
                        select r::text from verification.record_use r where not gone
                        order by 1
                        """).query(String.class).list());
    }

    private List<EmailVerdict> emailVerdicts() {
        return published.of(EmailsVerified.class).stream()
                .flatMap(event -> event.items().stream())
                .toList();
    }

    private List<WithdrawnVerdict> withdrawn() {
        return published.of(VerdictsWithdrawn.class).stream()
                .flatMap(event -> event.items().stream())
                .toList();
    }

    private static SourceRecordsCollected collected(SourceRecord... records) {
        return new SourceRecordsCollected(List.of(records));
    }

    private void settle(SourceRecordsCollected event) {
        for (var record : event.items()) {
            TestEvents.in(context).publishAndSettle(new SourceRecordsCollected(List.of(record), event.online()));
        }
    }

    private void settle(Object event) {
        TestEvents.in(context).publishAndSettle(event);
    }
}
