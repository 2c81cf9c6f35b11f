package io.tessera.hygiene.golden;

import io.tessera.hygiene.matching.Hashing;
import java.util.UUID;

/**
 * Ids of golden records: functions of what they are made of, so that any process in any order of events gives the same ones.
 *
 * <p>A person's id is its oldest record's, with some bits turned to keep the two apart; it ascends as record ids do. A
 * company's id is made of its key: domain, or name and country.
 */
public final class GoldenIds {

    private static final long TURNED = 0x0000_0000_0000_0a5aL;

    private GoldenIds() {}

    /**
     * Returns the id of the person whose oldest record is given.
     *
     * @param oldestRecord a source record's id
     * @return the person's id
     */
    public static UUID person(UUID oldestRecord) {
        return new UUID(oldestRecord.getMostSignificantBits() ^ TURNED, oldestRecord.getLeastSignificantBits());
    }

    /**
     * Returns the oldest record of a person, as it was when the id was given.
     *
     * @param person a person's id
     * @return the source record's id
     */
    public static UUID oldestRecord(UUID person) {
        return person(person);
    }

    /**
     * Returns the id of the company with a key.
     *
     * @param key a {@linkplain io.tessera.hygiene.matching.MatchKeys#company() company key}
     * @return a UUID of version 8 (RFC 9562)
     */
    public static UUID company(long key) {
        var low = Hashing.mix(key ^ TURNED);
        return new UUID(key & 0xffffffffffff0fffL | 0x8000L, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
