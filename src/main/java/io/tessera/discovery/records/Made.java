package io.tessera.discovery.records;

import io.tessera.discovery.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record made of a row.
 *
 * @param record the record
 * @param origins where values came from that were not in the first column of their field, as {@code field=column} joined by
 *     commas, the column counted from 0, {@value Origins#CONSTANT} for a constant; absent when there are none
 */
public record Made(SourceRecord record, @Nullable String origins) {}
