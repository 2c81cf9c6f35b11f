package io.tessera.discovery.collected;

import io.tessera.discovery.recognition.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source record as it is kept.
 *
 * @param id its id
 * @param version its version
 * @param state what became of it
 * @param values its values by field; none once it was taken back
 * @param phoneE164 the phone number in E.164 form
 * @param origins from which columns values came that are not in the first of their field
 */
public record StoredRecord(
        UUID id,
        int version,
        RecordState state,
        Map<Field, String> values,
        @Nullable String phoneE164,
        @Nullable String origins) {

    static StoredRecord of(ResultSet row) throws SQLException {
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            // the table's columns are named after the fields
            var value = row.getString(field.key());
            if (value != null) {
                values.put(field, value);
            }
        }
        return new StoredRecord(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                RecordState.of(row.getString("state")),
                values,
                row.getString("phone_e164"),
                row.getString("origins"));
    }

    /**
     * Returns the row of the file.
     *
     * @return the row that the id is made of
     */
    public int row() {
        return (int) id.getLeastSignificantBits();
    }
}
