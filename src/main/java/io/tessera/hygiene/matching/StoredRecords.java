package io.tessera.hygiene.matching;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The source of candidates: records already known, looked up by their keys. */
public interface StoredRecords {

    /**
     * Finds the records of people that have one of the keys.
     *
     * @param keys keys
     * @param atMost the most records wanted for each key of e-mail or phone; keys of name and company have no limit
     * @return the records, perhaps some of them twice
     */
    List<Member> sharing(Collection<MatchKey> keys, int atMost);

    /**
     * Finds records by id.
     *
     * @param ids ids of source records
     * @return those that are stored
     */
    List<Member> byIds(Collection<UUID> ids);

    /**
     * Finds the records that have one of the keys and one of the names.
     *
     * @param keys keys of e-mail or phone
     * @param names {@linkplain ComparableName#hash() hashes of names}
     * @return the records, others of the same names perhaps among them
     */
    List<Member> sharingNamed(Collection<MatchKey> keys, Collection<Long> names);
}
