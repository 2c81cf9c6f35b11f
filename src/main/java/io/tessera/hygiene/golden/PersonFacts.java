package io.tessera.hygiene.golden;

import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.matching.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A golden person without what its company tells.
 *
 * @param id the person's id
 * @param given given name
 * @param family family name
 * @param title job title
 * @param company key of the company, 0 when there is none
 * @param email e-mail address
 * @param phone phone number
 * @param linkedin address of a profile
 * @param place city and country
 * @param sources the rows behind it, oldest first
 */
public record PersonFacts(
        UUID id,
        @Nullable String given,
        @Nullable String family,
        @Nullable String title,
        long company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String linkedin,
        @Nullable Place place,
        List<SourceRow> sources) {

    /**
     * Returns the person as others see it.
     *
     * @param version the version of the fact
     * @param at what is known of its company, null when it has none
     * @param splitFrom the person it was split from, when that is how it came to be
     * @param undoneImport the import whose undoing took rows away, when that is what changed it
     * @return the golden person
     */
    public GoldenPerson golden(
            long version, @Nullable CompanyFacts at, @Nullable UUID splitFrom, @Nullable UUID undoneImport) {
        return new GoldenPerson(
                id,
                version,
                given,
                family,
                title,
                at == null ? null : GoldenIds.company(at.key()),
                at == null ? null : Told.value(at.name()),
                at == null ? null : at.domain(),
                at == null ? null : Told.value(at.industry()),
                at == null ? null : Told.value(at.employees()),
                email,
                phone,
                linkedin,
                place == null ? null : place.city(),
                place == null ? null : place.country(),
                sources,
                splitFrom,
                undoneImport);
    }

    /**
     * Returns the id of the person a set of records makes.
     *
     * @param oldestFirst the records
     * @return the id
     */
    public static UUID idOf(List<Member> oldestFirst) {
        return GoldenIds.person(oldestFirst.getFirst().id());
    }
}
