package io.tessera.scoring.leads;

import static io.tessera.scoring.leads.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.JobFunction;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.RolesWithdrawn;
import io.tessera.committee.Seniority;
import io.tessera.committee.WithdrawnRole;
import io.tessera.discovery.SourceRow;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.testing.TesseraTest;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.PhonesVerified;
import io.tessera.verification.Verdict;
import io.tessera.verification.VerdictsWithdrawn;
import io.tessera.verification.WithdrawnVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The list is a function of the set of facts: in any order, in batches of any size, with repeats, it comes out the same. */
@TesseraTest(modules = "scoring")
class OrderIndependenceTests {

    @Autowired
    RoleListener roles;

    @Autowired
    VerdictListener verdicts;

    @Autowired
    Ranking ranking;

    @Autowired
    KeyedHashes hashes;

    /** Addresses and people get other ids in each world, so that both live in one database. */
    private record World(List<Someone> people, List<Object> facts) {}

    @RepeatedTest(5)
    void ranksTheSameInWhateverOrderTheFactsCome() {
        var seed = new Random().nextLong();
        var first = world(seed);
        var second = world(seed);

        deliver(first.facts(), new Random(1));
        deliver(second.facts(), new Random(seed + 1));

        assertThat(list(second)).as("seed %d", seed).isEqualTo(list(first));
    }

    private World world(long seed) {
        var random = new Random(seed);
        var suffix = UUID.randomUUID();
        var people = new ArrayList<Someone>();
        var facts = new ArrayList<Object>();
        for (var number = 0; number < 12; number++) {
            var address = "person" + random.nextInt(8) + "-" + suffix + "@engine.example";
            var person = someone()
                    .named("First" + number, "Last" + number)
                    .mail(address)
                    .phone("+49301" + Math.abs(suffix.hashCode()) % 100_000 + random.nextInt(8));
            people.add(person);
            for (var version = 1; version <= 1 + random.nextInt(4); version++) {
                facts.add(roleFact(person, version, random));
            }
            for (var version = 1; version <= random.nextInt(4); version++) {
                facts.add(emailFact(address, version, new Random(seed + address.charAt(6) * 31L + version)));
                facts.add(phoneFact(Objects.requireNonNull(person.phone()), version, new Random(seed + version)));
            }
        }
        return new World(people, facts);
    }

    private static Object roleFact(Someone person, long version, Random random) {
        if (random.nextInt(5) == 0) {
            return new RolesWithdrawn(List.of(new WithdrawnRole(person.id(), version, null)));
        }
        var high = Seniority.values()[random.nextInt(Seniority.values().length)];
        var field = JobFunction.values()[random.nextInt(JobFunction.values().length)];
        var changed = person.titled(high, field);
        return new RolesAssessed(List.of(
                (random.nextInt(6) == 0 ? changed.from() : changed.from(new SourceRow(new UUID(1, 1), 2)))
                        .at(version)));
    }

    private Object emailFact(String address, long version, Random random) {
        var id = hashes.email(address);
        if (version > 1 && random.nextInt(3) == 0) {
            return new VerdictsWithdrawn(List.of(new WithdrawnVerdict(id, version)));
        }
        var verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
        var reason = verdict == Verdict.UNKNOWN ? EmailReason.NOT_PROBED : EmailReason.ROLE;
        return new EmailsVerified(List.of(new EmailVerdict(
                id,
                version,
                address,
                "engine.example",
                verdict,
                List.of(reason),
                null,
                false,
                false,
                false,
                Instant.EPOCH)));
    }

    private Object phoneFact(String number, long version, Random random) {
        var kind = PhoneVerdictKind.values()[random.nextInt(2)];
        return new PhonesVerified(
                List.of(new PhoneVerdict(hashes.phone(number), version, number, kind, PhoneLine.OTHER, "DE")));
    }

    private void deliver(List<Object> facts, Random random) {
        var order = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(order::add);
        Collections.shuffle(order, random);
        for (var from = 0; from < order.size(); ) {
            var to = Math.min(order.size(), from + 1 + random.nextInt(6));
            var batch = order.subList(from, to);
            roles.assessed(only(RolesAssessed.class, batch));
            verdicts.emails(only(EmailsVerified.class, batch));
            roles.withdrawn(only(RolesWithdrawn.class, batch));
            verdicts.withdrawn(only(VerdictsWithdrawn.class, batch));
            verdicts.phones(only(PhonesVerified.class, batch));
            from = to;
        }
    }

    private static <E> List<E> only(Class<E> type, List<Object> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<String> list(World world) {
        return world.people().stream()
                .map(person -> ranking.lead(person.id())
                        .map(lead -> "%s %d %s %s %s"
                                .formatted(
                                        lead.lastName(),
                                        lead.score(),
                                        lead.band(),
                                        lead.points(),
                                        lead.emailStanding()))
                        .orElse("gone"))
                .toList();
    }
}
