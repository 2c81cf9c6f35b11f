package io.tessera.scoring.leads;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.RoleAssessment;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.Seniority;
import io.tessera.contacts.Contact;
import io.tessera.discovery.SourceRow;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.Lanes;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.testing.CpuMeter;
import io.tessera.testing.TesseraTest;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.PhonesVerified;
import io.tessera.verification.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What bulk work costs a person in scoring, events aside. Not among the tests of the build; run it by
 * {@code mvn test -Dtest=BulkScoringBench}, with {@code -Dbench.people=1000000} for a million.
 */
@TesseraTest(modules = "scoring")
class BulkScoringBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int BATCH = 10_000;

    @Autowired
    RoleListener roles;

    @Autowired
    VerdictListener verdicts;

    @Autowired
    RescoreLeads rescoreLeads;

    @Autowired
    Ranking ranking;

    @Autowired
    KeyedHashes hashes;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID importId = UUID.fromString("0190f000-0000-7000-8000-000000000001");

    @Test
    void scoresManyPeople() {
        for (var from = 0; from < PEOPLE; from += BATCH) {
            var batch = people(from, 1);
            var emails = Lanes.lists(batch.stream().map(this::email).toList()).stream()
                    .map(EmailsVerified::new)
                    .toList();
            var phones = Lanes.lists(batch.stream().map(this::phone).toList()).stream()
                    .map(PhonesVerified::new)
                    .toList();
            var assessed = Lanes.lists(batch).stream().map(RolesAssessed::new).toList();
            measure("emails   ", from, () -> verdicts.emails(emails));
            measure("phones   ", from, () -> verdicts.phones(phones));
            measure("new      ", from, () -> roles.assessed(assessed));
        }
        for (var from = 0; from < PEOPLE; from += BATCH) {
            var assessed = Lanes.lists(people(from, 2)).stream()
                    .map(RolesAssessed::new)
                    .toList();
            measure("changed  ", from, () -> roles.assessed(assessed));
        }
        transactions.run("scoring", () -> {
            var meter = CpuMeter.start(jdbc);
            UUID last = null;
            do {
                last = rescoreLeads.next(last, RescoringListener.CHUNK);
            } while (last != null);
            System.out.println("rescored unchanged: " + meter.perRow(PEOPLE));
        });
        transactions.run("scoring", () -> {
            var meter = CpuMeter.start(jdbc);
            var count = new int[1];
            ranking.readThrough(
                    importId,
                    Integer.MAX_VALUE,
                    lead -> count[0] += lead.explanation().words().length());
            System.out.println("read through: " + meter.perRow(PEOPLE));
        });
    }

    private void measure(String what, int from, Runnable work) {
        transactions.run("scoring", () -> {
            var meter = CpuMeter.start(jdbc);
            work.run();
            if ((from / BATCH) % Math.max(1, PEOPLE / BATCH / 10) == 0) {
                System.out.println(what + " at " + from + ": " + meter.perRow(BATCH));
            }
        });
    }

    private List<RoleAssessment> people(int from, long version) {
        var random = new Random(from);
        var people = new ArrayList<RoleAssessment>();
        for (var row = from; row < from + BATCH; row++) {
            var id = new UUID(importId.getMostSignificantBits(), Long.MIN_VALUE | row);
            var company = random.nextInt(50_000);
            var contact = new Contact(
                    id,
                    version,
                    "First" + random.nextInt(500),
                    "Last" + random.nextInt(20_000),
                    "Chief Financial Officer",
                    UUID.randomUUID(),
                    "Company " + company + " GmbH",
                    "company" + company + ".example",
                    "Software",
                    random.nextInt(5_000),
                    "first.last" + row + "@company" + company + ".example",
                    "+4930" + (1_000_000 + row),
                    null,
                    "Berlin",
                    "DE",
                    List.of(new SourceRow(importId, row + 2)));
            people.add(new RoleAssessment(
                    id,
                    version,
                    contact,
                    Seniority.values()[random.nextInt(Seniority.values().length)],
                    JobFunction.values()[random.nextInt(JobFunction.values().length)],
                    BuyingRole.NONE,
                    List.of("chief")));
        }
        return people;
    }

    private EmailVerdict email(RoleAssessment role) {
        var address = Objects.requireNonNull(role.contact().email());
        var risky = role.aggregateId().hashCode() % 10 == 0;
        return new EmailVerdict(
                hashes.email(address),
                1,
                address,
                Objects.requireNonNull(role.contact().domain()),
                risky ? Verdict.RISKY : Verdict.UNKNOWN,
                List.of(risky ? EmailReason.ROLE : EmailReason.NOT_PROBED),
                null,
                false,
                false,
                risky,
                Instant.EPOCH);
    }

    private PhoneVerdict phone(RoleAssessment role) {
        var number = Objects.requireNonNull(role.contact().phone());
        return new PhoneVerdict(hashes.phone(number), 1, number, PhoneVerdictKind.VALID, PhoneLine.FIXED, "DE");
    }
}
