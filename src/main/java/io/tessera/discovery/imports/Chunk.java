package io.tessera.discovery.imports;

import io.tessera.discovery.collected.SourceRecords.Hashed;
import io.tessera.discovery.records.RowError;
import java.util.List;

/**
 * Some rows of a file, one after the other, and what became of them.
 *
 * @param after number of the row before the first
 * @param last number of the last row
 * @param bytesRead how many bytes of the file were taken at its end
 * @param records the records made
 * @param rejected how many rows were rejected
 * @param errors what could not be used, in the order of the rows
 */
record Chunk(int after, int last, long bytesRead, List<Hashed> records, int rejected, List<RowError> errors) {}
