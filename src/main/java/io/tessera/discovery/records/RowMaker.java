package io.tessera.discovery.records;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRow;
import io.tessera.discovery.reading.RowDefect;
import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Field;
import io.tessera.discovery.values.CleanText;
import io.tessera.discovery.values.EmailText;
import io.tessera.discovery.values.HeadCounts;
import io.tessera.discovery.values.NameText;
import io.tessera.discovery.values.PhoneText;
import io.tessera.platform.identifiers.Countries;
import io.tessera.platform.identifiers.PhoneNumbers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a source record of each row of one file; not safe for use by several threads. */
public final class RowMaker {

    private final Rows rows;
    private final Columns columns;
    private final UUID importId;
    private final Instant collectedAt;
    private final @Nullable String defaultCountry;
    private final List<RowError> errors;
    private final CellTaker cells;

    /**
     * Prepares for a file.
     *
     * @param rows the file
     * @param columns what its columns hold
     * @param importId the import; its records' ids are made of it
     * @param collectedAt when the import began
     * @param defaultCountry ISO 3166-1 alpha-2 code for rows that name no country
     * @param errors where what cannot be used is reported
     */
    public RowMaker(
            Rows rows,
            Columns columns,
            UUID importId,
            Instant collectedAt,
            @Nullable String defaultCountry,
            List<RowError> errors) {
        this.rows = rows;
        this.columns = columns;
        this.importId = importId;
        this.collectedAt = collectedAt;
        this.defaultCountry = defaultCountry;
        this.errors = errors;
        this.cells = new CellTaker(rows, columns, errors);
    }

    /**
     * Returns the id of the record made of a row: ids of one import ascend with the row, and making them twice gives the same.
     *
     * @param importId the import
     * @param row the row
     * @return a UUID of the import's high half and the row
     */
    public static UUID recordId(UUID importId, int row) {
        return new UUID(importId.getMostSignificantBits(), Long.MIN_VALUE | row);
    }

    /**
     * Makes a record of the row at which the file stands.
     *
     * @return the record; null for a row that is rejected, which is reported
     */
    public @Nullable Made make() {
        var defect = rows.defect();
        if (defect != null && defect.fatal()) {
            errors.add(new RowError(rows.row(), null, defect.reason()));
            return null;
        }
        if (defect != null) {
            errors.add(new RowError(rows.row(), fieldOf(defect), defect.reason()));
        }
        var made = new Made(read(), cells.origins());
        var row = made.record();
        if (row.hasPerson()) {
            return made;
        }
        if (row.company() == null && row.domain() == null) {
            errors.add(new RowError(rows.row(), null, RowError.NOBODY));
            return null;
        }
        errors.add(new RowError(rows.row(), null, RowError.NO_PERSON));
        return made;
    }

    private SourceRecord read() {
        var first = cells.take(Field.FIRST_NAME, this::name);
        var last = cells.take(Field.LAST_NAME, this::name);
        var full = cells.take(Field.FULL_NAME, this::name);
        if (full != null && first == null && last == null) {
            var parts = parts(full);
            if (parts != null) {
                first = parts.given();
                last = parts.family();
                full = null;
                var column = columns.of(Field.FULL_NAME)[0];
                cells.note(Field.FIRST_NAME, column);
                cells.note(Field.LAST_NAME, column);
            }
        }
        var country = cells.take(Field.COUNTRY, this::country);
        var phone = cells.take(Field.PHONE, this::phone);
        return new SourceRecord(
                recordId(importId, rows.row()),
                1,
                new SourceRow(importId, rows.row()),
                collectedAt,
                first,
                last,
                full,
                cells.take(Field.TITLE, this::words),
                cells.take(Field.COMPANY, this::words),
                cells.take(Field.DOMAIN, this::domain),
                cells.take(Field.EMAIL, this::email),
                phone,
                phone == null ? null : e164(phone, country),
                cells.take(Field.LINKEDIN, clean -> clean),
                cells.take(Field.CITY, this::words),
                country,
                defaultCountry,
                cells.take(Field.INDUSTRY, this::words),
                employees());
    }

    private NameText.@Nullable Parts parts(String full) {
        var byComma = NameText.byComma(full);
        var parts = byComma.isEmpty() && columns.familyNameFirst() ? NameText.familyFirst(full) : byComma;
        return parts.orElse(null);
    }

    private @Nullable String name(String clean) {
        if (!NameText.hasLetter(clean)) {
            return cells.refuse("no letter in the name");
        }
        return words(clean);
    }

    private @Nullable String words(String clean) {
        return CleanText.isMadeUp(clean) ? cells.refuse("a placeholder") : clean;
    }

    private @Nullable String domain(String clean) {
        if (clean.indexOf('.') < 0) {
            return cells.refuse("no domain or web address");
        }
        return clean.indexOf('@') >= 0 ? cells.refuse("an e-mail address where a domain is expected") : clean;
    }

    private @Nullable String email(String clean) {
        if (clean.indexOf('@') < 0) {
            return cells.refuse("no @ in the address");
        }
        var address = EmailText.first(clean);
        return EmailText.namesNoMailbox(address) ? cells.refuse("nothing before or behind the @") : address;
    }

    private @Nullable String phone(String clean) {
        if (PhoneText.isRounded(clean)) {
            return cells.refuse("rounded by a spreadsheet, its digits are lost");
        }
        var number = PhoneText.first(clean);
        return PhoneText.hasTooFewDigits(number) ? cells.refuse("too few digits for a phone number") : number;
    }

    /** A number nobody can dial is reported and kept: a correction may tell its country. */
    private @Nullable String e164(String phone, @Nullable String country) {
        var code = country == null ? defaultCountry : Countries.alpha2(country).orElse(null);
        var number = PhoneNumbers.e164(phone, code).orElse(null);
        if (number == null) {
            errors.add(new RowError(
                    rows.row(),
                    Field.PHONE.key(),
                    code == null ? RowError.PHONE_OF_NO_COUNTRY : RowError.NO_NUMBER + code));
        }
        return number;
    }

    /** What names no country stays as found, so that the importer's country is not put in its place. */
    private String country(String clean) {
        if (Countries.alpha2(clean).isEmpty()) {
            errors.add(new RowError(rows.row(), Field.COUNTRY.key(), RowError.NO_COUNTRY));
        }
        return clean;
    }

    private @Nullable Integer employees() {
        var text = cells.take(
                Field.EMPLOYEES,
                clean -> HeadCounts.lowerBound(clean).isPresent() ? clean : cells.refuse("no number of employees"));
        return text == null ? null : (Integer) HeadCounts.lowerBound(text).getAsInt();
    }

    private @Nullable String fieldOf(RowDefect defect) {
        for (var column : columns.all()) {
            if (column.field() != null && column.header().equals(defect.field())) {
                return column.field().key();
            }
        }
        return defect.field();
    }
}
