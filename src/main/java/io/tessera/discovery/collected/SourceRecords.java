package io.tessera.discovery.collected;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.records.Made;
import io.tessera.platform.data.Copy;
import io.tessera.platform.identifiers.KeyedHashes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of source records. Needs a transaction of the module. */
@Repository
public class SourceRecords {

    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "state",
            "employees",
            "email_hash",
            "phone_hash",
            "first_name",
            "last_name",
            "full_name",
            "title",
            "company",
            "domain",
            "email",
            "phone",
            "phone_e164",
            "linkedin",
            "city",
            "country",
            "industry",
            "origins");

    private final JdbcClient jdbc;
    private final Copy copy;
    private final KeyedHashes hashes;

    SourceRecords(JdbcClient jdbc, Copy copy, KeyedHashes hashes) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.hashes = hashes;
    }

    /**
     * Adds new records.
     *
     * @param records records whose ids are new
     */
    public void add(Collection<Hashed> records) {
        copy.into("discovery.source_record", COLUMNS, records, SourceRecords::write);
    }

    /**
     * Computes the keyed hashes by which a record's person can be recognised.
     *
     * @param made a record
     * @return the record with its hashes
     */
    public Hashed hashed(Made made) {
        var record = made.record();
        return new Hashed(
                made,
                record.email() == null ? null : hashes.email(record.email()),
                record.phoneE164() == null ? null : hashes.phone(record.phoneE164()));
    }

    /**
     * Finds a record, live or taken back.
     *
     * @param id its id
     * @return the record as it is kept
     */
    public Optional<StoredRecord> find(UUID id) {
        return jdbc.sql("select * from discovery.source_record where id = :id")
                .param("id", id)
                .query((row, number) -> StoredRecord.of(row))
                .optional();
    }

    private static void write(Copy.Row row, Hashed hashed) {
        var record = hashed.made().record();
        row.uuid(record.aggregateId())
                .number(record.version())
                .text(RecordState.LIVE.letter())
                .number(record.employees())
                .uuid(hashed.email())
                .uuid(hashed.phone());
        names(row, record);
        row.text(record.email())
                .text(record.phone())
                .text(record.phoneE164())
                .text(record.linkedin())
                .text(record.city())
                .text(record.country())
                .text(record.industry())
                .text(hashed.made().origins());
    }

    private static void names(Copy.Row row, SourceRecord record) {
        row.text(record.firstName())
                .text(record.lastName())
                .text(record.fullName())
                .text(record.title())
                .text(record.company())
                .text(record.domain());
    }

    /**
     * A record with the keyed hashes of its person.
     *
     * @param made the record
     * @param email hash of the address
     * @param phone hash of the number
     */
    public record Hashed(
            Made made, @Nullable UUID email, @Nullable UUID phone) {}
}
