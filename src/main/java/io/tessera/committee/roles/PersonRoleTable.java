package io.tessera.committee.roles;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.platform.data.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of roles. Writes are whole batches: one look, one delete where rows change, one COPY. */
@Repository
@Transactional
class PersonRoleTable {

    /** The key of the module's lock among PostgreSQL's advisory locks: "comm", "role". */
    private static final String LOCK = "select pg_advisory_xact_lock(1668246893, 1919904869)";

    private static final List<String> COLUMNS = List.of(
            "person",
            "version",
            "gone",
            "company",
            "first_name",
            "last_name",
            "title",
            "seniority",
            "function",
            "buying_role",
            "words");

    private final JdbcClient jdbc;
    private final Copy copy;

    PersonRoleTable(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Lets the module's listeners write one after the other, until the end of the transaction. */
    void lock() {
        jdbc.sql(LOCK).query((row, number) -> 1).list();
    }

    /** Returns the versions known of people, tombstones included. */
    Map<UUID, Long> versions(Collection<UUID> people) {
        var versions = HashMap.<UUID, Long>newHashMap(people.size());
        jdbc.sql("select person, version from committee.person_role where person = any(cast(? as uuid[]))")
                .param(texts(people))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return versions;
    }

    /** Returns those of the people who have a role, with the version of their facts. */
    Map<UUID, Long> living(Collection<UUID> people) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql("select person, version from committee.person_role where person = any(cast(? as uuid[])) and not gone")
                .param(texts(people))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return versions;
    }

    /** Puts facts in the place of what was known. */
    void replace(Collection<UUID> known, Collection<PersonFact> facts) {
        if (!known.isEmpty()) {
            jdbc.sql("delete from committee.person_role where person = any(cast(? as uuid[]))")
                    .param(texts(known))
                    .update();
        }
        copy.into("committee.person_role", COLUMNS, facts, PersonRoleTable::write);
    }

    Optional<PersonRole> find(UUID person) {
        return jdbc.sql("select * from committee.person_role where person = ? and not gone")
                .param(person)
                .query((row, number) -> role(row))
                .optional();
    }

    /**
     * Tells whether anybody of a company is known. Reads the table from end to end: it is asked only where nobody takes part in
     * purchases, and an index over everybody would cost each row of an import more.
     */
    boolean knowsCompany(UUID company) {
        return jdbc.sql("select exists (select from committee.person_role where company = ?)")
                .param(company)
                .query(Boolean.class)
                .single();
    }

    /** Returns the people of a company who take a part in purchases, at most so many. */
    List<PersonRole> ofCompany(UUID company, int limit) {
        return jdbc.sql("""
                select * from committee.person_role where company = ? and buying_role <> 'NONE'
                order by last_name, first_name, person limit ?
                """)
                .param(company)
                .param(limit)
                .query((row, number) -> role(row))
                .list();
    }

    private static void write(Copy.Row row, PersonFact fact) {
        var role = fact.role();
        row.uuid(fact.person()).number(fact.version()).bool(role == null);
        if (role == null) {
            row.uuid(null)
                    .text(null)
                    .text(null)
                    .text(null)
                    .text(null)
                    .text(null)
                    .text(null)
                    .text(null);
        } else {
            row.uuid(role.company())
                    .text(role.firstName())
                    .text(role.lastName())
                    .text(role.title())
                    .text(role.seniority().name())
                    .text(role.function().name())
                    .text(role.buyingRole().name())
                    .text(String.join(";", role.words()));
        }
    }

    private static PersonRole role(ResultSet row) throws SQLException {
        return new PersonRole(
                row.getObject("person", UUID.class),
                row.getObject("company", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("title"),
                Seniority.valueOf(row.getString("seniority")),
                JobFunction.valueOf(row.getString("function")),
                BuyingRole.valueOf(row.getString("buying_role")),
                words(row.getString("words")));
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(";"));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
