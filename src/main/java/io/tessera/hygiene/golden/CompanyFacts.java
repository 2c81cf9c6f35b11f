package io.tessera.hygiene.golden;

import io.tessera.hygiene.GoldenCompany;
import io.tessera.hygiene.matching.Member;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company, each value with who told it, so that one more record can be taken in without reading the
 * others. Of each field the newest import's value survives; within one import the first row's. City and country come from one
 * record.
 *
 * @param key the company's key
 * @param domain its domain, null when it is known by name
 * @param name name
 * @param industry industry
 * @param employees head count
 * @param place city and country
 */
public record CompanyFacts(
        long key,
        @Nullable String domain,
        @Nullable Told<String> name,
        @Nullable Told<String> industry,
        @Nullable Told<Integer> employees,
        @Nullable Told<Place> place) {

    /**
     * Knows nothing yet of a company.
     *
     * @param member one of its records
     * @return empty facts
     */
    public static CompanyFacts unknown(Member member) {
        return new CompanyFacts(member.keys().company(), member.companyDomain(), null, null, null, null);
    }

    /**
     * Takes a record in; the result does not depend on the order of records.
     *
     * @param member a record of the company
     * @return what is known then
     */
    public CompanyFacts with(Member member) {
        var record = member.record();
        var told = new CompanyFacts(
                key,
                domain,
                Told.better(name, record.company(), member),
                Told.better(industry, record.industry(), member),
                Told.better(employees, record.employees(), member),
                Told.better(place, Place.of(record.city(), record.country()), member));
        return told.hasSameTellers(this) ? this : told;
    }

    private boolean hasSameTellers(CompanyFacts other) {
        return name == other.name && industry == other.industry && employees == other.employees && place == other.place;
    }

    /**
     * Tells whether a value rests on a record, so that without it all records must be read again.
     *
     * @param record a source record's id
     * @return true when one does
     */
    public boolean restsOn(UUID record) {
        return Told.by(name, record)
                || Told.by(industry, record)
                || Told.by(employees, record)
                || Told.by(place, record);
    }

    /**
     * Tells whether nothing but the key is known, so that it cannot be seen whether any record is left.
     *
     * @return true when no record told a value
     */
    public boolean restsOnNobody() {
        return name == null && industry == null && employees == null && place == null;
    }

    /**
     * Tells whether two say the same to those who look at the company.
     *
     * @param other other facts of it
     * @return true when no value differs
     */
    public boolean saysTheSameAs(CompanyFacts other) {
        return saysTheSameOfPeople(other) && Objects.equals(Told.value(place), Told.value(other.place));
    }

    /**
     * Tells whether two say the same to those who look at its people, who show all but the place.
     *
     * @param other other facts of it
     * @return true when no such value differs
     */
    public boolean saysTheSameOfPeople(CompanyFacts other) {
        return Objects.equals(Told.value(name), Told.value(other.name))
                && Objects.equals(domain, other.domain)
                && Objects.equals(Told.value(industry), Told.value(other.industry))
                && Objects.equals(Told.value(employees), Told.value(other.employees));
    }

    /**
     * Returns the company as others see it.
     *
     * @param version the version of the fact
     * @return the golden company
     */
    public GoldenCompany golden(long version) {
        var where = Told.value(place);
        return new GoldenCompany(
                GoldenIds.company(key),
                version,
                Told.value(name),
                domain,
                Told.value(industry),
                Told.value(employees),
                where == null ? null : where.city(),
                where == null ? null : where.country(),
                null);
    }
}
