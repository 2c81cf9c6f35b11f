package io.tessera.verification.verdicts;

/**
 * What has to be known of a number when its use changes.
 *
 * @param version the version of the verdict
 * @param living whether there is a verdict; false for a tombstone
 */
record KnownPhone(long version, boolean living) {}
