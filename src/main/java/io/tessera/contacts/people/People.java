package io.tessera.contacts.people;

import io.tessera.contacts.Contact;
import io.tessera.contacts.search.SearchWords;
import io.tessera.contacts.search.WaitingWords;
import io.tessera.platform.data.Copy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Writes people, whole batches at a time: those who change are deleted and copied like new ones. */
@Component
class People {

    private static final List<String> COLUMNS = List.of(
            "person_id",
            "version",
            "first_name",
            "last_name",
            "title",
            "company_id",
            "company",
            "domain",
            "industry",
            "employees",
            "email",
            "phone",
            "linkedin",
            "city",
            "country",
            "sources",
            "words");
    private static final String KNOWN = """
            select person_id, version, sources, null::uuid from contacts.person where person_id = any(?)
            union all
            select person_id, version, null, merged_into from contacts.gone_person where person_id = any(?)
            """;

    private final JdbcTemplate jdbc;
    private final Copy copy;
    private final WaitingWords waitingWords;

    People(JdbcTemplate jdbc, Copy copy, WaitingWords waitingWords) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.waitingWords = waitingWords;
    }

    /** Tells what is stored of people; those never heard of are left out. */
    Map<UUID, KnownPerson> known(Collection<UUID> people) {
        var known = new HashMap<UUID, KnownPerson>();
        var ids = uuids(people);
        jdbc.query(
                KNOWN,
                rs -> {
                    var id = rs.getObject(1, UUID.class);
                    known.put(id, new KnownPerson(id, rs.getLong(2), rs.getString(3), rs.getObject(4, UUID.class)));
                },
                ids,
                ids);
        return known;
    }

    /** Writes people in place of whatever was known of them. */
    void put(Collection<Contact> contacts, Collection<KnownPerson> known) {
        forget(known);
        copy.into("contacts.person", COLUMNS, contacts, People::write);
        waitingWords.added(contacts.size());
    }

    /** Writes tombstones in place of whatever was known of people. */
    void remove(Collection<Departure> departures, Collection<KnownPerson> known) {
        forget(known);
        copy.into(
                "contacts.gone_person",
                List.of("person_id", "version", "reason", "merged_into"),
                departures,
                (row, gone) -> row.uuid(gone.id())
                        .number(gone.versionKept())
                        .text(gone.reason().name())
                        .uuid(gone.mergedInto()));
    }

    /** Follows merges from each person to who lives on; whoever was not merged is their own answer. */
    Map<UUID, UUID> survivors(Collection<UUID> people) {
        var merges = new HashMap<UUID, UUID>();
        var seen = new HashSet<UUID>();
        Set<UUID> asked = new HashSet<>(people);
        while (!asked.isEmpty()) {
            seen.addAll(asked);
            var found = mergedInto(asked);
            merges.putAll(found);
            asked = new HashSet<>(found.values());
            asked.removeAll(seen);
        }
        var survivors = new HashMap<UUID, UUID>();
        people.forEach(person -> survivors.put(person, end(person, merges)));
        return survivors;
    }

    /** Follows merges to their end, or once around when facts that come in parts make a ring of them for a while. */
    private static UUID end(UUID person, Map<UUID, UUID> merges) {
        var end = person;
        for (var steps = 0; steps < merges.size() && merges.containsKey(end); steps++) {
            end = merges.get(end);
        }
        return end;
    }

    private Map<UUID, UUID> mergedInto(Collection<UUID> people) {
        var merged = new HashMap<UUID, UUID>();
        jdbc.query(
                """
                select person_id, merged_into from contacts.gone_person
                 where merged_into is not null and person_id = any(?)
                """,
                rs -> {
                    merged.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
                },
                uuids(people));
        return merged;
    }

    /** Deletes whatever is stored of people. */
    void forget(Collection<KnownPerson> known) {
        delete(
                "delete from contacts.person where person_id = any(?)",
                known.stream().filter(person -> !person.gone()).toList());
        delete(
                "delete from contacts.gone_person where person_id = any(?)",
                known.stream().filter(KnownPerson::gone).toList());
    }

    private void delete(String sql, Collection<KnownPerson> people) {
        if (!people.isEmpty()) {
            jdbc.update(sql, uuids(people.stream().map(KnownPerson::id).toList()));
        }
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static void write(Copy.Row row, Contact contact) {
        row.uuid(contact.aggregateId())
                .number(contact.version())
                .text(contact.firstName())
                .text(contact.lastName())
                .text(contact.title())
                .uuid(contact.companyId())
                .text(contact.company())
                .text(contact.domain())
                .text(contact.industry())
                .number(contact.employees())
                .text(contact.email())
                .text(contact.phone())
                .text(contact.linkedin())
                .text(contact.city())
                .text(contact.country())
                .text(SourceRows.write(contact.sources()))
                .lexemes(words(contact));
    }

    private static Collection<String> words(Contact contact) {
        return SearchWords.none()
                .text(contact.firstName())
                .text(contact.lastName())
                .text(contact.title())
                .text(contact.company())
                .whole(contact.email())
                .whole(contact.domain())
                .words();
    }
}
