package io.tessera.hygiene.resolution;

import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.matching.ComparableName;
import io.tessera.hygiene.matching.MatchKeys;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.standard.Domains;
import io.tessera.hygiene.standard.PersonName;
import io.tessera.hygiene.standard.StandardRecord;
import io.tessera.platform.data.Copy;
import io.tessera.platform.identifiers.EmailAddresses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a member stands in the table of records. */
final class RecordRows {

    static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "collected_at",
            "identity",
            "email_key",
            "phone_key",
            "name_key",
            "company_key",
            "import_id",
            "person",
            "row_number",
            "employees",
            "is_person",
            "given",
            "family",
            "suffix",
            "title",
            "company",
            "domain",
            "email",
            "phone",
            "linkedin",
            "city",
            "country",
            "industry");

    static final String SELECTED = "r." + String.join(", r.", COLUMNS);

    private RecordRows() {}

    static void write(Copy.Row row, Member member) {
        var record = member.record();
        var keys = member.keys();
        row.uuid(record.id())
                .number(record.version())
                .instant(record.collectedAt())
                .number(member.name().hash());
        row.number(key(keys.email()))
                .number(key(keys.phone()))
                .number(key(keys.name()))
                .number(key(keys.company()));
        row.uuid(record.source().importId())
                .uuid(member.person())
                .number(record.source().row());
        row.number(record.employees()).bool(record.person());
        row.text(record.name().given())
                .text(record.name().family())
                .text(record.name().suffix());
        row.text(record.title())
                .text(record.company())
                .text(record.domain())
                .text(record.email())
                .text(record.phone());
        row.text(record.linkedin()).text(record.city()).text(record.country()).text(record.industry());
    }

    private static @Nullable Long key(long key) {
        return key == 0 ? null : key;
    }

    static Member read(ResultSet row, int index) throws SQLException {
        var employees = row.getInt(12);
        var record = new StandardRecord(
                row.getObject(1, UUID.class),
                row.getLong(2),
                new SourceRow(row.getObject(9, UUID.class), row.getInt(11)),
                row.getTimestamp(3).toInstant(),
                row.getBoolean(13),
                name(row.getString(14), row.getString(15), row.getString(16)),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                row.getString(24),
                row.getString(25),
                employees == 0 ? null : employees);
        var keys = new MatchKeys(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8));
        return new Member(
                record,
                ComparableName.of(record.name()),
                keys,
                domain(record, keys.company()),
                row.getObject(10, UUID.class));
    }

    private static PersonName name(@Nullable String given, @Nullable String family, @Nullable String suffix) {
        return given == null && family == null && suffix == null
                ? PersonName.NONE
                : new PersonName(given, family, suffix);
    }

    /** The company's domain as it was when the key was made, whatever the marks say by now. */
    private static @Nullable String domain(StandardRecord record, long company) {
        var given = record.domain();
        if (given != null && MatchKeys.companyByDomain(given) == company) {
            return given;
        }
        var email = record.email();
        return email == null || company == 0
                ? null
                : Domains.registrable(EmailAddresses.domainOf(email))
                        .filter(domain -> MatchKeys.companyByDomain(domain) == company)
                        .orElse(null);
    }
}
