package io.tessera.hygiene.golden;

import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.standard.Domains;
import io.tessera.hygiene.standard.StandardRecord;
import io.tessera.platform.identifiers.EmailAddresses;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which value of a person's records survives. All imports are trusted alike; a record is better the newer its import is, and
 * within one import the further up it stands, so that what follows in a file rarely changes what was said.
 *
 * <table>
 * <caption>What counts, in this order</caption>
 * <tr><th>field</th><th>rule</th></tr>
 * <tr><td>given and family name, together</td><td>most complete (both, initial, one), better record</td></tr>
 * <tr><td>company</td><td>newest import; in it a company known by domain; better record</td></tr>
 * <tr><td>e-mail</td><td>at the surviving company's domain, better record</td></tr>
 * <tr><td>city and country, together</td><td>both known, better record</td></tr>
 * <tr><td>title, phone, profile</td><td>better record</td></tr>
 * <tr><td>source rows</td><td>all</td></tr>
 * </table>
 */
public final class Survivorship {

    private static final Comparator<Member> BETTER = Comparator.comparing(
                    (Member member) -> member.record().collectedAt())
            .reversed()
            .thenComparing(Member.OLDEST_FIRST);

    private Survivorship() {}

    /**
     * Makes a golden person.
     *
     * @param oldestFirst its records, oldest first, at least one
     * @return the person
     */
    public static PersonFacts of(List<Member> oldestFirst) {
        return oldestFirst.size() == 1 ? alone(oldestFirst.getFirst()) : together(oldestFirst);
    }

    private static PersonFacts alone(Member member) {
        var record = member.record();
        return new PersonFacts(
                GoldenIds.person(record.id()),
                record.name().given(),
                record.name().family(),
                record.title(),
                member.keys().company(),
                record.email(),
                record.phone(),
                record.linkedin(),
                Place.of(record.city(), record.country()),
                List.of(record.source()));
    }

    private static PersonFacts together(List<Member> oldestFirst) {
        var best = oldestFirst.stream().sorted(BETTER).toList();
        var employed = employed(best);
        var domain = employed == null ? null : employed.companyDomain();
        var name = best(
                best,
                member -> member.record().name().isEmpty()
                        ? null
                        : member.record().name(),
                member -> -member.record().name().completeness());
        return new PersonFacts(
                PersonFacts.idOf(oldestFirst),
                name == null ? null : name.given(),
                name == null ? null : name.family(),
                first(best, StandardRecord::title),
                employed == null ? 0 : employed.keys().company(),
                best(
                        best,
                        member -> member.record().email(),
                        member -> isAt(member.record().email(), domain) ? 0 : 1),
                first(best, StandardRecord::phone),
                first(best, StandardRecord::linkedin),
                best(best, Survivorship::place, member -> isWhole(place(member)) ? 0 : 1),
                oldestFirst.stream().map(member -> member.record().source()).toList());
    }

    private static @Nullable Member employed(List<Member> best) {
        return best.stream()
                .filter(member -> member.keys().company() != 0)
                .min(Comparator.comparing((Member member) -> member.record().collectedAt())
                        .reversed()
                        .thenComparingInt(member -> member.companyDomain() == null ? 1 : 0))
                .orElse(null);
    }

    private static @Nullable Place place(Member member) {
        return Place.of(member.record().city(), member.record().country());
    }

    private static boolean isWhole(@Nullable Place place) {
        return place != null && place.city() != null && place.country() != null;
    }

    private static boolean isAt(@Nullable String email, @Nullable String domain) {
        return email != null
                && domain != null
                && Domains.registrable(EmailAddresses.domainOf(email))
                        .filter(domain::equals)
                        .isPresent();
    }

    private static <T> @Nullable T first(List<Member> best, Function<StandardRecord, @Nullable T> value) {
        return best(best, member -> value.apply(member.record()), member -> 0);
    }

    /** Returns the value of the least rank; the streams keep the order of better records among equals. */
    private static <T> @Nullable T best(
            List<Member> best, Function<Member, @Nullable T> value, ToIntFunction<Member> rank) {
        return best.stream()
                .filter(member -> value.apply(member) != null)
                .min(Comparator.comparingInt(rank))
                .map(value)
                .orElse(null);
    }
}
