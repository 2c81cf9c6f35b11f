package io.tessera.hygiene.testing;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source record in the making: {@code row(7).named("Ida", "Smith").email("ida@acme.com").at("Acme Inc.")}. */
public final class RecordBuilder {

    private static final Instant FIRST_IMPORT = Instant.parse("2026-01-01T08:00:00Z");

    private final int row;
    private int batch = 1;
    private long version = 1;
    private @Nullable String first;
    private @Nullable String last;
    private @Nullable String full;
    private @Nullable String title;
    private @Nullable String company;
    private @Nullable String domain;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String industry;
    private @Nullable Integer employees;

    private RecordBuilder(int row) {
        this.row = row;
    }

    /** A record of the first import, from a row. */
    public static RecordBuilder row(int row) {
        return new RecordBuilder(row);
    }

    /** The record comes with another import, later ones with higher numbers. */
    public RecordBuilder ofImport(int number) {
        this.batch = number;
        return this;
    }

    /** The fact has a version. */
    public RecordBuilder version(long number) {
        this.version = number;
        return this;
    }

    /** Given and family name. */
    public RecordBuilder named(@Nullable String given, @Nullable String family) {
        this.first = given;
        this.last = family;
        return this;
    }

    /** The name in one piece. */
    public RecordBuilder called(String name) {
        this.full = name;
        return this;
    }

    public RecordBuilder titled(@Nullable String value) {
        this.title = value;
        return this;
    }

    public RecordBuilder at(@Nullable String value) {
        this.company = value;
        return this;
    }

    public RecordBuilder domain(@Nullable String value) {
        this.domain = value;
        return this;
    }

    public RecordBuilder email(@Nullable String value) {
        this.email = value;
        return this;
    }

    public RecordBuilder phone(@Nullable String value) {
        this.phone = value;
        return this;
    }

    public RecordBuilder in(@Nullable String where, @Nullable String land) {
        this.city = where;
        this.country = land;
        return this;
    }

    public RecordBuilder sized(@Nullable Integer heads, @Nullable String trade) {
        this.employees = heads;
        this.industry = trade;
        return this;
    }

    /** The id the record will have. */
    public UUID id() {
        return idOf(batch, row);
    }

    /** The id of an import. */
    public static UUID importId(int number) {
        return new UUID(0x0190_0000_0000_7000L + ((long) number << 48), 0x8000_0000_0000_0000L | number);
    }

    /** The id of a row's record. */
    public static UUID idOf(int batch, int row) {
        return new UUID(importId(batch).getMostSignificantBits(), Long.MIN_VALUE | row);
    }

    /** The record. */
    public SourceRecord record() {
        return new SourceRecord(
                id(),
                version,
                new SourceRow(importId(batch), row),
                FIRST_IMPORT.plusSeconds(86_400L * batch),
                first,
                last,
                full,
                title,
                company,
                domain,
                email,
                phone,
                phone != null && phone.startsWith("+") ? phone : null,
                null,
                city,
                country,
                null,
                industry,
                employees);
    }
}
