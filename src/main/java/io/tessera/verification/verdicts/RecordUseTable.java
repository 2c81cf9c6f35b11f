package io.tessera.verification.verdicts;

import io.tessera.platform.data.Copy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of what source records use. Records come with ids that ascend, so that new rows go to the index's end. */
@Repository
@Transactional
class RecordUseTable {

    /** The key of the module's lock among PostgreSQL's advisory locks: "veri", "fied". */
    private static final String LOCK = "select pg_advisory_xact_lock(1986359913, 1718183268)";

    private static final List<String> COLUMNS = List.of("record", "version", "email", "phone", "gone");

    private final JdbcClient jdbc;
    private final Copy copy;

    RecordUseTable(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Lets the module's listeners write one after the other, until the end of the transaction. */
    void lock() {
        jdbc.sql(LOCK).query((row, number) -> 1).list();
    }

    Map<UUID, KnownUse> find(Collection<UUID> records) {
        var known = new HashMap<UUID, KnownUse>();
        jdbc.sql("""
                select record, version, email, phone, gone from verification.record_use
                where record = any(cast(? as uuid[]))
                """).param(SqlArrays.of(records)).query(row -> {
            known.put(
                    row.getObject(1, UUID.class),
                    new KnownUse(
                            row.getLong(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getBoolean(5)));
        });
        return known;
    }

    /**
     * Returns those of some addresses that a record uses. Looks at every row: no index is kept for it, since each of a
     * million rows of an import would pay for it and only what is taken back asks.
     */
    List<UUID> usedEmails(Collection<UUID> ids) {
        return used("email", ids);
    }

    /** Returns those of some numbers that a record uses. */
    List<UUID> usedPhones(Collection<UUID> ids) {
        return used("phone", ids);
    }

    private List<UUID> used(String column, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct %1$s from verification.record_use where %1$s = any(cast(? as uuid[]))"
                                .formatted(column))
                        .param(SqlArrays.of(ids))
                        .query(UUID.class)
                        .list();
    }

    /** Puts facts in the place of what was known. */
    void replace(Collection<UUID> known, Collection<RecordUse> facts) {
        if (!known.isEmpty()) {
            jdbc.sql("delete from verification.record_use where record = any(cast(? as uuid[]))")
                    .param(SqlArrays.of(known))
                    .update();
        }
        copy.into(
                "verification.record_use",
                COLUMNS,
                facts,
                (row, fact) -> row.uuid(fact.record())
                        .number(fact.version())
                        .uuid(id(fact.email()))
                        .uuid(id(fact.phone()))
                        .bool(fact.gone()));
    }

    private static @Nullable UUID id(@Nullable UsedValue used) {
        return used == null ? null : used.id();
    }
}
