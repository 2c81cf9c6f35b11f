package io.tessera.verification.verdicts;

import io.tessera.platform.data.Copy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of verdicts on numbers, written in whole batches. */
@Repository
@Transactional
class PhoneVerdictTable {

    private static final List<String> COLUMNS = List.of("id", "version", "number", "verdict", "line", "country");

    private final JdbcClient jdbc;
    private final Copy copy;

    PhoneVerdictTable(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Map<UUID, KnownPhone> find(Collection<UUID> ids) {
        var rows = new HashMap<UUID, KnownPhone>();
        jdbc.sql("""
                select id, version, number is not null from verification.phone_verdict
                where id = any(cast(? as uuid[]))
                """).param(SqlArrays.of(ids)).query(row -> {
            rows.put(row.getObject(1, UUID.class), new KnownPhone(row.getLong(2), row.getBoolean(3)));
        });
        return rows;
    }

    void add(Collection<PhoneRow> rows) {
        copy.into(
                "verification.phone_verdict",
                COLUMNS,
                rows,
                (row, phone) -> row.uuid(phone.id())
                        .number(phone.version())
                        .text(phone.number())
                        .text(phone.verdict())
                        .text(phone.line())
                        .text(phone.country()));
    }

    void change(Collection<PhoneRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update verification.phone_verdict v
                set version = n.version, number = n.number, verdict = n.verdict, line = n.line,
                    country = n.country
                from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]),
                            cast(? as text[]), cast(? as text[]))
                  as n (id, version, number, verdict, line, country)
                where v.id = n.id
                """)
                .param(SqlArrays.of(rows, PhoneRow::id))
                .param(SqlArrays.of(rows, PhoneRow::version))
                .param(SqlArrays.of(rows, PhoneRow::number))
                .param(SqlArrays.of(rows, PhoneRow::verdict))
                .param(SqlArrays.of(rows, PhoneRow::line))
                .param(SqlArrays.of(rows, PhoneRow::country))
                .update();
    }
}
