package io.tessera.discovery.imports;

import io.tessera.discovery.collected.SourceRecords;
import io.tessera.discovery.collected.StoredRecord;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Field;
import io.tessera.discovery.records.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a source record with the origin of each of its values. */
@Service
@Transactional(readOnly = true)
public class ShowRecord {

    private final SourceRecords records;
    private final FileImports imports;

    ShowRecord(SourceRecords records, FileImports imports) {
        this.records = records;
        this.imports = imports;
    }

    /**
     * A value and where it came from. File, row and time are those of the record.
     *
     * @param field the field
     * @param value the value as found
     * @param column header of its column; absent for a value that the user gave for all rows
     * @param columnNumber the column's place in the file, from 1
     */
    public record Value(
            String field,
            String value,
            @Nullable String column,
            @Nullable Integer columnNumber) {}

    /**
     * A record and its origin.
     *
     * @param stored the record; without values once it was taken back
     * @param fileImport the import it came with
     * @param values its values
     */
    public record Shown(StoredRecord stored, FileImport fileImport, List<Value> values) {}

    /**
     * Finds a record.
     *
     * @param id its id
     * @return the record, empty when there is none of that id
     */
    public Optional<Shown> find(UUID id) {
        return records.find(id)
                .flatMap(stored -> imports.ofPrefix(id.getMostSignificantBits())
                        .map(found -> new Shown(stored, found, values(stored, found))));
    }

    private static List<Value> values(StoredRecord stored, FileImport found) {
        var origins = Origins.of(new Columns(found.columns(), Map.of(), false), stored.origins());
        var values = new ArrayList<Value>();
        stored.values().forEach((field, value) -> values.add(value(field, value, found, origins.get(field))));
        return values;
    }

    private static Value value(Field field, String value, FileImport found, @Nullable Integer column) {
        if (column == null || column < 0 || column >= found.columns().size()) {
            return new Value(field.key(), value, null, null);
        }
        return new Value(field.key(), value, found.columns().get(column).header(), column + 1);
    }
}
