package io.tessera.verification.verdicts;

import java.util.UUID;

/**
 * An address or number in use.
 *
 * @param id its keyed hash
 * @param value the address, normalised, or the number in E.164 form
 */
record UsedValue(UUID id, String value) {}
