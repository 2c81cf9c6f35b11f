package io.tessera.discovery.collected;

import io.tessera.discovery.Retraction;
import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecordsRetracted;
import io.tessera.discovery.records.RowMaker;
import io.tessera.platform.events.Lanes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes records back in the running transaction: their values are deleted, a tombstone with a higher version stays, and the
 * others are told.
 */
@Component
public class RetractRecords {

    /** Until an erasure everybody stays known by hash, so that it finds the tombstone, in whatever order the two come. */
    private static final String CLEAR = """
            update discovery.source_record as r set version = r.version + 1, state = :state, employees = null,
                email_hash = case when cast(:state as text) <> 'E' then r.email_hash end,
                phone_hash = case when cast(:state as text) <> 'E' then r.phone_hash end, first_name = null, last_name = null, full_name = null, title = null, company = null,
                domain = null, email = null, phone = null, phone_e164 = null, linkedin = null, city = null, country = null,
                industry = null, origins = null
            """;

    private static final String RETURNING = """
            returning r.id, r.version, (select f.id from discovery.file_import as f
                where f.record_prefix = ('x' || left(replace(r.id::text, '-', ''), 16))::bit(64)::bigint) as import_id
            """;

    private final JdbcClient jdbc;
    private final ErasedRows erasedRows;
    private final ApplicationEventPublisher publisher;

    RetractRecords(JdbcClient jdbc, ErasedRows erasedRows, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.erasedRows = erasedRows;
        this.publisher = publisher;
    }

    /**
     * Takes back the next live records of an import that is undone.
     *
     * @param importId the import
     * @param limit how many at most
     * @return how many were taken back; fewer than the limit when none is left
     */
    public int undone(UUID importId, int limit) {
        var retracted = jdbc.sql(CLEAR + """
                from (select s.id from discovery.source_record as s
                      where s.id between :first and :last and s.state = 'L' order by s.id limit :limit for update) as picked
                where r.id = picked.id
                returning r.id, r.version
                """)
                .param("state", RecordState.UNDONE.letter())
                .param("first", RowMaker.recordId(importId, 0))
                .param("last", RowMaker.recordId(importId, Integer.MAX_VALUE))
                .param("limit", limit)
                .query((row, number) -> retraction(row, importId, RetractionReason.UNDONE))
                .list();
        publish(retracted);
        return retracted.size();
    }

    /**
     * Takes back the live records of addresses and numbers that are suppressed from now on.
     *
     * @param hashes keyed hashes of addresses and numbers
     * @return how many were taken back
     */
    public int suppressed(Collection<UUID> hashes) {
        return retract("where r.state = 'L' and " + ofHashes(), List.of(), hashes, RetractionReason.SUPPRESSED);
    }

    /**
     * Takes back the records of people who asked to be forgotten, also those taken back before for another reason, and live ones
     * that can only be about them. Rows like these do not come in again.
     *
     * @param ids ids of records
     * @param hashes keyed hashes of their addresses and numbers
     * @return how many were taken back
     */
    public int erased(Collection<UUID> ids, Collection<UUID> hashes) {
        var theirs = new HashSet<UUID>(ids);
        theirs.addAll(erasedRows.remember(ids, hashes));
        return retract(
                "where r.state <> 'E' and (r.id = any(cast(:ids as uuid[])) or " + ofHashes() + ")",
                theirs,
                hashes,
                RetractionReason.ERASED);
    }

    private int retract(String where, Collection<UUID> ids, Collection<UUID> hashes, RetractionReason reason) {
        if (ids.isEmpty() && hashes.isEmpty()) {
            return 0;
        }
        var statement = jdbc.sql(CLEAR + where + " " + RETURNING)
                .param("state", RecordState.after(reason).letter())
                .param("hashes", texts(hashes));
        if (reason == RetractionReason.ERASED) {
            statement = statement.param("ids", texts(ids));
        }
        var retracted = statement
                .query((row, number) -> retraction(row, row.getObject("import_id", UUID.class), reason))
                .list();
        publish(retracted);
        return retracted.size();
    }

    /** A sub-select is hashed for any number of hashes, an array only where the planner knows its values. */
    private static String ofHashes() {
        return """
                (r.email_hash in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h)
                or r.phone_hash in (select cast(h as uuid) from unnest(cast(:hashes as text[])) as h))
                """;
    }

    private void publish(List<Retraction> retractions) {
        Lanes.lists(retractions).forEach(list -> publisher.publishEvent(new SourceRecordsRetracted(list)));
    }

    private static Retraction retraction(ResultSet row, UUID importId, RetractionReason reason) throws SQLException {
        return new Retraction(row.getObject("id", UUID.class), row.getLong("version"), importId, reason);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
