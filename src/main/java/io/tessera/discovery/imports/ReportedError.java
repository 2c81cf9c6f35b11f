package io.tessera.discovery.imports;

import io.tessera.discovery.records.RowError;

/**
 * An entry of an import's error report.
 *
 * @param position its place in the report, from 1
 * @param error what could not be used
 */
public record ReportedError(int position, RowError error) {}
