package io.tessera.hygiene.web;

import io.tessera.hygiene.clusters.Cluster;
import io.tessera.hygiene.golden.CompanyFacts;
import io.tessera.hygiene.golden.PersonFacts;
import io.tessera.hygiene.matching.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with the values that survived and those of each record beside them.
 *
 * @param id the person's id
 * @param golden the values that survived
 * @param size how many records it has
 * @param members the records, oldest first, at most {@value #MEMBERS_SHOWN}
 * @param links why they are one: each record with an older one and what they share; names agree besides
 */
record ClusterAnswer(UUID id, Values golden, int size, List<MemberAnswer> members, List<LinkAnswer> links) {

    private static final int MEMBERS_SHOWN = 200;

    static ClusterAnswer of(Cluster cluster) {
        return new ClusterAnswer(
                cluster.id(),
                Values.of(cluster.golden(), cluster.company()),
                cluster.members().size(),
                cluster.members().stream()
                        .limit(MEMBERS_SHOWN)
                        .map(MemberAnswer::of)
                        .toList(),
                cluster.links().stream()
                        .limit(MEMBERS_SHOWN)
                        .map(link -> new LinkAnswer(
                                link.record(),
                                link.with(),
                                link.shared().stream()
                                        .map(Enum::name)
                                        .sorted(Comparator.naturalOrder())
                                        .toList()))
                        .toList());
    }

    /** Values of a person, standardised. */
    record Values(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable String company,
            @Nullable String domain,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String linkedin,
            @Nullable String city,
            @Nullable String country) {

        static Values of(PersonFacts golden, @Nullable CompanyFacts at) {
            var name = at == null ? null : at.name();
            var place = golden.place();
            return new Values(
                    golden.given(),
                    golden.family(),
                    golden.title(),
                    name == null ? null : name.value(),
                    at == null ? null : at.domain(),
                    golden.email(),
                    golden.phone(),
                    golden.linkedin(),
                    place == null ? null : place.city(),
                    place == null ? null : place.country());
        }

        static Values of(Member member) {
            var record = member.record();
            return new Values(
                    record.name().given(),
                    record.name().family(),
                    record.title(),
                    record.company(),
                    member.companyDomain(),
                    record.email(),
                    record.phone(),
                    record.linkedin(),
                    record.city(),
                    record.country());
        }
    }

    /** A record of a cluster. */
    record MemberAnswer(UUID record, UUID importId, int row, Instant collectedAt, Values values) {

        static MemberAnswer of(Member member) {
            var source = member.record().source();
            return new MemberAnswer(
                    member.id(),
                    source.importId(),
                    source.row(),
                    member.record().collectedAt(),
                    Values.of(member));
        }
    }

    /** Why a record is in a cluster. */
    record LinkAnswer(UUID record, UUID with, List<String> shared) {}
}
