package io.tessera.hygiene.matching;

import io.tessera.hygiene.standard.CompanyNames;
import io.tessera.hygiene.standard.Domains;
import io.tessera.hygiene.standard.StandardRecord;
import io.tessera.platform.identifiers.EmailAddresses;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a record shares with its likes, as 64-bit hashes; 0 where it has nothing to share.
 *
 * <ul>
 *   <li>e-mail: the address;
 *   <li>phone: the number with the family name, so that a switchboard's number brings only namesakes together;
 *   <li>name: given and family name in full, either way round, with the company's domain;
 *   <li>company: the company's domain, else its name without legal form, with the country.
 * </ul>
 *
 * <p>The company's domain is the one the source gave, else the e-mail address's; a domain that gives addresses to anybody
 * is no company's.
 *
 * @param email key of the e-mail address
 * @param phone key of phone and family name
 * @param name key of name and company domain
 * @param company key of the company
 */
public record MatchKeys(long email, long phone, long name, long company) {

    /**
     * Computes a record's keys.
     *
     * @param record a standardised record
     * @param name its name, comparable
     * @param domain its {@linkplain #companyDomain company's domain}
     * @return the keys
     */
    public static MatchKeys of(StandardRecord record, ComparableName name, @Nullable String domain) {
        var person = record.person();
        return new MatchKeys(
                person && record.email() != null ? Hashing.of("e:" + record.email()) : 0,
                person && record.phone() != null && name.hasBoth()
                        ? Hashing.of("p:" + record.phone() + "|" + name.familyForLookup())
                        : 0,
                person && domain != null && name.isFull() ? Hashing.of("n:" + name.identity() + "@" + domain) : 0,
                company(record, domain));
    }

    /**
     * Tells the domain by which a record's company is known.
     *
     * @param record a standardised record
     * @param anybodys whether a domain gives addresses to anybody
     * @return the registrable domain, null when there is none
     */
    public static @Nullable String companyDomain(StandardRecord record, Predicate<String> anybodys) {
        var given = record.domain();
        if (given != null && !anybodys.test(given)) {
            return given;
        }
        var email = record.email();
        if (email == null) {
            return null;
        }
        var host = EmailAddresses.domainOf(email);
        if (anybodys.test(host)) {
            return null;
        }
        return Domains.registrable(host)
                .filter(domain -> !anybodys.test(domain))
                .orElse(null);
    }

    /**
     * Returns the key of one kind.
     *
     * @param kind the kind
     * @return the key, 0 when there is none
     */
    public long of(KeyKind kind) {
        return switch (kind) {
            case EMAIL -> email;
            case PHONE -> phone;
            case NAME -> name;
        };
    }

    /**
     * Returns the key of the company with a domain.
     *
     * @param domain a registrable domain
     * @return the key
     */
    public static long companyByDomain(String domain) {
        return Hashing.of("d:" + domain);
    }

    private static long company(StandardRecord record, @Nullable String domain) {
        if (domain != null) {
            return companyByDomain(domain);
        }
        var country = record.country() == null ? "" : record.country();
        return CompanyNames.parse(record.company())
                .map(name -> Hashing.of("c:" + name.key() + "|" + country))
                .orElse(0L);
    }
}
