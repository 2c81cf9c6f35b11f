package io.tessera.hygiene.resolution;

import io.tessera.discovery.Retraction;
import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.discovery.SourceRecordsRetracted;
import io.tessera.hygiene.GoldenCompaniesChanged;
import io.tessera.hygiene.GoldenCompaniesGone;
import io.tessera.hygiene.GoldenCompany;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.testing.TestEvents;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import io.tessera.verification.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** The module on a real database, spoken to as its listeners are, and what it tells the world. */
@TestComponent
public class World {

    private static final List<String> TABLES =
            List.of("record", "tombstone", "company", "domain_mark", "decision_part", "decision", "erased_identifier");

    private final ApplicationContext context;
    private final ModuleTransactions transactions;
    private final Flows flows;
    private final JdbcTemplate jdbc;
    private final Map<UUID, GoldenPerson> people = new ConcurrentHashMap<>();
    private final Map<UUID, GoldenCompany> companies = new ConcurrentHashMap<>();
    private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());

    World(ApplicationContext context, ModuleTransactions transactions, Flows flows, JdbcTemplate jdbc) {
        this.context = context;
        this.transactions = transactions;
        this.flows = flows;
        this.jdbc = jdbc;
    }

    /** Begins anew: nothing stored, nothing told. */
    public World empty() {
        transactions.run("hygiene", () -> {
            TABLES.forEach(table -> jdbc.update("delete from hygiene." + table));
            jdbc.update("update hygiene.turn set writer = '00000000-0000-0000-0000-000000000000'");
        });
        transactions.run("hygiene", () -> context.getBean(Turns.class).take());
        people.clear();
        companies.clear();
        versions.clear();
        events.clear();
        return this;
    }

    /** Records come, in one batch. */
    public World collect(RecordBuilder... records) {
        return collect(List.of(records));
    }

    /** Records come, in one batch. */
    public World collect(Collection<RecordBuilder> records) {
        return collectRecords(records.stream().map(RecordBuilder::record).toList());
    }

    /** Records come, in one batch. */
    public World collectRecords(List<SourceRecord> records) {
        return handle(() -> context.getBean(CollectRecords.class).on(List.of(new SourceRecordsCollected(records))));
    }

    /** An import is undone: these records of it are taken back. */
    public World undo(RecordBuilder... records) {
        return retract(List.of(records), 2, RetractionReason.UNDONE);
    }

    /** Records are taken back. */
    public World retract(List<RecordBuilder> records, long version, RetractionReason reason) {
        var retractions = records.stream()
                .map(record -> new Retraction(
                        record.id(), version, record.record().source().importId(), reason))
                .toList();
        return handle(() -> context.getBean(RetractRecords.class).on(List.of(new SourceRecordsRetracted(retractions))));
    }

    /** Verification sees a domain. */
    public World mark(String domain, boolean anybodys, Instant at) {
        return verify(domain, anybodys, List.of(), at);
    }

    /** Verification takes a domain for a misspelt provider. */
    public World suspectTypo(String domain, Instant at) {
        return verify(domain, false, List.of(EmailReason.TYPO_SUSPECTED), at);
    }

    private World verify(String domain, boolean anybodys, List<EmailReason> reasons, Instant at) {
        var verdict = new EmailVerdict(
                UUID.randomUUID(),
                1,
                "x@" + domain,
                domain,
                Verdict.UNKNOWN,
                reasons,
                null,
                anybodys,
                false,
                false,
                at);
        return handle(() -> context.getBean(TakeMarks.class).on(List.of(new EmailsVerified(List.of(verdict)))));
    }

    /** Does something in a transaction of the module and waits for all that follows. */
    public World handle(Runnable work) {
        var flow = FlowId.random();
        flows.within(flow, () -> transactions.run("hygiene", work));
        TestEvents.in(context).awaitSettled(flow);
        return this;
    }

    @EventListener
    void on(GoldenPeopleChanged event) {
        events.add(event);
        event.items().forEach(person -> {
            if (isNews(person.aggregateId(), person.version())) {
                people.put(person.aggregateId(), person);
            }
        });
    }

    @EventListener
    void on(GoldenPeopleGone event) {
        events.add(event);
        event.items().forEach(gone -> {
            if (isNews(gone.aggregateId(), gone.version())) {
                people.remove(gone.aggregateId());
            }
        });
    }

    @EventListener
    void on(PersonErasureTraced event) {
        events.add(event);
    }

    /** What was told of the last erasure. */
    public PersonErasureTraced trace() {
        return List.copyOf(events).stream()
                .filter(PersonErasureTraced.class::isInstance)
                .map(PersonErasureTraced.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @EventListener
    void on(GoldenCompaniesChanged event) {
        event.items().forEach(company -> companies.put(company.aggregateId(), company));
    }

    @EventListener
    void on(GoldenCompaniesGone event) {
        event.items().forEach(gone -> companies.remove(gone.aggregateId()));
    }

    private boolean isNews(UUID id, long version) {
        return versions.merge(id, version, Math::max) == version;
    }

    /** Everybody as told so far, by id. */
    public Map<UUID, GoldenPerson> people() {
        return new TreeMap<>(people);
    }

    /** The one person there is. */
    public GoldenPerson onlyPerson() {
        if (people.size() != 1) {
            throw new AssertionError("People: " + people.values());
        }
        return people.values().iterator().next();
    }

    /** The person behind a row. */
    public GoldenPerson personOf(RecordBuilder record) {
        return people.values().stream()
                .filter(person -> person.sources().contains(record.record().source()))
                .findFirst()
                .orElseThrow();
    }

    /** All companies as told so far. */
    public Collection<GoldenCompany> companies() {
        return companies.values();
    }

    /** People gone as told so far. */
    public List<GoneGolden> gone() {
        return List.copyOf(events).stream()
                .filter(GoldenPeopleGone.class::isInstance)
                .flatMap(event -> ((GoldenPeopleGone) event).items().stream())
                .toList();
    }

    /** How often people were told of since the last call. */
    public int told() {
        var count = List.copyOf(events).stream()
                .filter(GoldenPeopleChanged.class::isInstance)
                .mapToInt(event -> ((GoldenPeopleChanged) event).items().size())
                .sum();
        events.clear();
        return count;
    }

    /** The last thing told of a person. */
    public @Nullable GoldenPerson person(UUID id) {
        return people.get(id);
    }

    /** The whole state: every table, and everybody as told, but for what tells of the way there: times and drawn ids. */
    public Map<String, List<String>> state() {
        var state = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            var columns =
                    switch (table) {
                        case "decision" -> "'a decision'";
                        case "decision_part" -> "(record, part, print)::text";
                        case "erased_identifier" -> "hash::text";
                        default -> "t::text";
                    };
            state.put(
                    table,
                    transactions.call(
                            "hygiene",
                            () -> jdbc.queryForList(
                                    "select %s from hygiene.%s t order by 1".formatted(columns, table), String.class)));
        }
        state.put(
                "people", people.values().stream().map(World::content).sorted().toList());
        state.put(
                "companies",
                companies.values().stream().map(World::content).sorted().toList());
        return state;
    }

    private static String content(GoldenPerson person) {
        return new GoldenPerson(
                        person.aggregateId(),
                        1,
                        person.firstName(),
                        person.lastName(),
                        person.title(),
                        person.companyId(),
                        person.company(),
                        person.domain(),
                        person.industry(),
                        person.employees(),
                        person.email(),
                        person.phone(),
                        person.linkedin(),
                        person.city(),
                        person.country(),
                        person.sources(),
                        null,
                        null)
                .toString();
    }

    private static String content(GoldenCompany company) {
        return company.toString().replaceFirst("version=\\d+", "");
    }
}
