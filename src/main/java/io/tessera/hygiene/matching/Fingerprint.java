package io.tessera.hygiene.matching;

import io.tessera.hygiene.standard.StandardRecord;

/** Recognises the same facts when they are imported again: a hash of a record's standardised values. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * Computes the fingerprint.
     *
     * @param record a standardised record
     * @return 64 bits, the same for records that say the same
     */
    public static long of(StandardRecord record) {
        var name = record.name();
        return Hashing.of(String.join(
                "\u0000",
                String.valueOf(name.given()),
                String.valueOf(name.family()),
                String.valueOf(name.suffix()),
                String.valueOf(record.title()),
                String.valueOf(record.company()),
                String.valueOf(record.domain()),
                String.valueOf(record.email()),
                String.valueOf(record.phone()),
                String.valueOf(record.linkedin()),
                String.valueOf(record.city()),
                String.valueOf(record.country())));
    }
}
