package io.tessera.discovery.collected;

import io.tessera.discovery.collected.SourceRecords.Hashed;
import io.tessera.platform.identifiers.KeyedHashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows the rows of erased people again, by keyed hashes: those that hold neither an address nor a number which is suppressed
 * would come back with the next import of the same file. Needs a transaction of the module.
 */
@Component
public class ErasedRows {

    private static final int READ_AT_ONCE = 5_000;

    private static final String TRAITS = """
            select id, full_name, first_name, last_name, email_hash, phone_hash, linkedin, company, domain, title, city
            from discovery.source_record where state = 'L' and
            """;

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;

    ErasedRows(JdbcClient jdbc, KeyedHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /**
     * Returns those of some new rows that are about somebody erased.
     *
     * @param made rows that are to come in
     * @return those that must not
     */
    public Set<Hashed> among(Collection<Hashed> made) {
        if (isEmpty()) {
            return Set.of();
        }
        var marks = new HashMap<Hashed, Set<UUID>>();
        made.forEach(row -> marks.put(row, RowTraits.of(row).asked(hashes)));
        var known = known(marks.values());
        return marks.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(known::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Remembers the rows of a person who is erased now, before their values are gone.
     *
     * @param ids ids of the person's records
     * @param suppressed keyed hashes that are suppressed from now on: rows are known by these already
     * @return ids of further live records that are about the same person
     */
    Set<UUID> remember(Collection<UUID> ids, Collection<UUID> suppressed) {
        var theirs = new ArrayList<RowTraits>();
        jdbc.sql(TRAITS + """
                (id in (select cast(i as uuid) from unnest(cast(:ids as text[])) as i)
                 or email_hash in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h)
                 or phone_hash in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h))
                """)
                .param("ids", texts(ids))
                .param("hashes", texts(suppressed))
                .query((row, number) -> RowTraits.of(row).without(suppressed))
                .list()
                .forEach(theirs::add);
        var marks = new HashSet<UUID>();
        theirs.forEach(row -> marks.addAll(row.left(hashes)));
        if (marks.isEmpty()) {
            return Set.of();
        }
        jdbc.sql("""
                insert into discovery.erased_row (mark)
                select cast(m as uuid) from unnest(cast(:marks as text[])) as m on conflict do nothing
                """).param("marks", texts(marks)).update();
        return others(theirs, marks);
    }

    /** Reads the rows that may have one of the marks: those that share a way to reach, and those that have none. */
    private Set<UUID> others(List<RowTraits> theirs, Set<UUID> marks) {
        var shared = new HashSet<UUID>();
        theirs.forEach(row -> {
            if (row.email() != null) {
                shared.add(row.email());
            }
            if (row.phone() != null) {
                shared.add(row.phone());
            }
        });
        var found = new HashSet<UUID>();
        jdbc.sql(TRAITS + """
                (email_hash is null and phone_hash is null
                 or email_hash in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h)
                 or phone_hash in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h))
                """)
                .param("hashes", texts(shared))
                .withFetchSize(READ_AT_ONCE)
                .query(row -> {
                    if (RowTraits.of(row).asked(hashes).stream().anyMatch(marks::contains)) {
                        found.add(row.getObject("id", UUID.class));
                    }
                });
        return found;
    }

    private Set<UUID> known(Collection<Set<UUID>> marks) {
        var asked = marks.stream().flatMap(Set::stream).toList();
        return new HashSet<>(
                jdbc.sql("""
                select mark from discovery.erased_row
                where mark in (select cast(m as uuid) from unnest(cast(:marks as text[])) as m)
                """).param("marks", texts(asked)).query(UUID.class).list());
    }

    private boolean isEmpty() {
        return !jdbc.sql("select exists (select from discovery.erased_row)")
                .query(Boolean.class)
                .single();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
