package io.tessera.contacts.people;

import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.Lanes;
import io.tessera.testing.CpuMeter;
import io.tessera.testing.TesseraTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What bulk work costs a person in contacts, events aside, and how long a search takes. Not among the tests of the build; run it
 * by {@code mvn test -Dtest=BulkContactsBench}, with {@code -Dbench.people=1000000} for a million.
 */
@TesseraTest(modules = "contacts")
class BulkContactsBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int BATCH = 10_000;

    @Autowired
    PeopleListener listener;

    @Autowired
    FindPeople people;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID importId = UUID.fromString("0190f000-0000-7000-8000-000000000001");

    @Test
    void takesManyPeopleOver() {
        for (var from = 0; from < PEOPLE; from += BATCH) {
            var batch = Lanes.lists(golden(from, 1)).stream()
                    .map(GoldenPeopleChanged::new)
                    .toList();
            measure("new    ", from, () -> listener.changed(batch));
        }
        search("before the index is merged");
        for (var from = 0; from < PEOPLE && PEOPLE <= 200_000; from += BATCH) {
            var batch = Lanes.lists(golden(from, 2)).stream()
                    .map(GoldenPeopleChanged::new)
                    .toList();
            measure("changed", from, () -> listener.changed(batch));
        }
    }

    private void search(String when) {
        for (var asked : List.of("last1234", "chief fin", "first1 company77", "first.last777@company", "c", "nobody")) {
            for (var round = 0; round < 2; round++) {
                var start = System.nanoTime();
                var found = people.search(asked, null, 51).size();
                System.out.printf(
                        "search '%s' %s: %d found in %.1f ms%n", asked, when, found, (System.nanoTime() - start) / 1e6);
            }
        }
    }

    private void measure(String what, int from, Runnable work) {
        transactions.run("contacts", () -> {
            var meter = CpuMeter.start(jdbc);
            work.run();
            if ((from / BATCH) % Math.max(1, PEOPLE / BATCH / 10) == 0) {
                System.out.println(what + " at " + from + ": " + meter.perRow(BATCH));
            }
        });
    }

    private List<GoldenPerson> golden(int from, long version) {
        var random = new Random(from);
        var golden = new ArrayList<GoldenPerson>();
        for (var row = from; row < from + BATCH; row++) {
            var company = random.nextInt(50_000);
            golden.add(new GoldenPerson(
                    new UUID(importId.getMostSignificantBits(), Long.MIN_VALUE | row),
                    version,
                    "First" + random.nextInt(500),
                    "Last" + random.nextInt(20_000),
                    random.nextBoolean() ? "Chief Financial Officer" : "Head of Sales",
                    new UUID(7, company),
                    "Company" + company + " GmbH",
                    "company" + company + ".example",
                    "Software",
                    random.nextInt(5_000),
                    "first.last" + row + "@company" + company + ".example",
                    "+4930" + (1_000_000 + row),
                    null,
                    "Berlin",
                    "DE",
                    List.of(new SourceRow(importId, row + 2)),
                    null,
                    null));
        }
        return golden;
    }
}
