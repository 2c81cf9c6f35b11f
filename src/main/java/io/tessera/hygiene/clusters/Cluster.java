package io.tessera.hygiene.clusters;

import io.tessera.hygiene.golden.CompanyFacts;
import io.tessera.hygiene.golden.PersonFacts;
import io.tessera.hygiene.matching.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records of one person.
 *
 * @param id the person's id
 * @param golden the values that survived
 * @param company what is known of the company that survived
 * @param members the records, oldest first
 * @param links why they are one
 */
public record Cluster(
        UUID id, PersonFacts golden, @Nullable CompanyFacts company, List<Member> members, List<Link> links) {}
