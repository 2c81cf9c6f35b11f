package io.tessera.hygiene.matching;

import io.tessera.hygiene.standard.StandardRecord;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A record as it takes part in matching.
 *
 * @param record the standardised record
 * @param name its name, comparable
 * @param keys its keys
 * @param companyDomain the domain by which its company is known
 * @param person the golden person it is stored under together with others; null when it is alone or no person
 */
public record Member(
        StandardRecord record,
        ComparableName name,
        MatchKeys keys,
        @Nullable String companyDomain,
        @Nullable UUID person) {

    /** Oldest first: by the time of the import, the import and the row. */
    public static final Comparator<Member> OLDEST_FIRST = Comparator.comparing(
                    (Member member) -> member.record().collectedAt())
            .thenComparing(member -> member.record().source().importId(), Member::unsigned)
            .thenComparingInt(member -> member.record().source().row())
            .thenComparing(Member::id, Member::unsigned);

    /**
     * Makes a member of a record that belongs to nobody yet.
     *
     * @param record a standardised record
     * @param anybodys whether a domain gives addresses to anybody
     * @return the member
     */
    public static Member of(StandardRecord record, Predicate<String> anybodys) {
        var name = ComparableName.of(record.name());
        var domain = MatchKeys.companyDomain(record, anybodys);
        return new Member(record, name, MatchKeys.of(record, name, domain), domain, null);
    }

    /**
     * Returns the member as stored under a person.
     *
     * @param owner the golden person, null when it is alone
     * @return the member
     */
    public Member under(@Nullable UUID owner) {
        return Objects.equals(owner, person) ? this : new Member(record, name, keys, companyDomain, owner);
    }

    /**
     * Returns the record's id.
     *
     * @return the id
     */
    public UUID id() {
        return record.id();
    }

    /** By id alone: members live in many sets, and their values are long. */
    @Override
    public int hashCode() {
        return record.id().hashCode();
    }

    /**
     * Compares ids as PostgreSQL does: as 128 unsigned bits.
     *
     * @param a an id
     * @param b another
     * @return below, at or above zero
     */
    public static int unsigned(UUID a, UUID b) {
        var high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
