package io.tessera.contacts.companies;

import io.tessera.contacts.search.SearchWords;
import io.tessera.contacts.search.WaitingWords;
import io.tessera.hygiene.GoldenCompany;
import io.tessera.platform.data.Copy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Writes companies, whole batches at a time: those that change are deleted and copied like new ones. */
@Component
class Companies {

    private static final List<String> COLUMNS =
            List.of("company_id", "version", "name", "domain", "industry", "employees", "city", "country", "words");
    private static final String VERSIONS = """
            select company_id, version from contacts.company where company_id = any(?)
            union all
            select company_id, version from contacts.gone_company where company_id = any(?)
            """;

    private final JdbcTemplate jdbc;
    private final Copy copy;
    private final WaitingWords waitingWords;

    Companies(JdbcTemplate jdbc, Copy copy, WaitingWords waitingWords) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.waitingWords = waitingWords;
    }

    /** Returns the versions stored of companies, tombstones included. Two listeners ask, so they wait for each other. */
    Map<UUID, Long> lockedVersions(Collection<UUID> companies) {
        // "CONT" and a number: the key space of advisory locks is shared by the whole database.
        jdbc.query("select pg_advisory_xact_lock(1129270868, 2)", rs -> {});
        var versions = new HashMap<UUID, Long>();
        var ids = uuids(companies);
        jdbc.query(
                VERSIONS,
                rs -> {
                    versions.put(rs.getObject(1, UUID.class), rs.getLong(2));
                },
                ids,
                ids);
        return versions;
    }

    /** Writes companies in place of the known ones. */
    void put(Collection<GoldenCompany> companies, Collection<UUID> known) {
        forget(known);
        copy.into("contacts.company", COLUMNS, companies, Companies::write);
        waitingWords.added(companies.size());
    }

    /** Writes tombstones in place of the known companies. */
    void remove(Map<UUID, Long> versions, Collection<UUID> known) {
        forget(known);
        copy.into(
                "contacts.gone_company",
                List.of("company_id", "version"),
                versions.entrySet(),
                (row, gone) -> row.uuid(gone.getKey()).number(gone.getValue()));
    }

    private void forget(Collection<UUID> known) {
        if (!known.isEmpty()) {
            var ids = uuids(known);
            jdbc.update("delete from contacts.company where company_id = any(?)", ids);
            jdbc.update("delete from contacts.gone_company where company_id = any(?)", ids);
        }
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static void write(Copy.Row row, GoldenCompany company) {
        row.uuid(company.aggregateId())
                .number(company.version())
                .text(company.name())
                .text(company.domain())
                .text(company.industry())
                .number(company.employees())
                .text(company.city())
                .text(company.country())
                .lexemes(SearchWords.none()
                        .text(company.name())
                        .text(company.industry())
                        .text(company.city())
                        .whole(company.domain())
                        .words());
    }
}
