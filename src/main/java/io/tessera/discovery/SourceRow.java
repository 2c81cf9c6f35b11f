package io.tessera.discovery;

import java.util.UUID;

/**
 * Where a fact came from: a row of a file.
 *
 * @param importId the import
 * @param row the row in the file, where the header is row 1 and a record with quoted newlines counts once
 */
public record SourceRow(UUID importId, int row) {}
