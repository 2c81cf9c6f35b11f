package io.tessera.verification.verdicts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the use of a record.
 *
 * @param version the version of the fact it is known from
 * @param email keyed hash of its address
 * @param phone keyed hash of its number
 * @param gone whether the record is no more
 */
record KnownUse(
        long version, @Nullable UUID email, @Nullable UUID phone, boolean gone) {}
