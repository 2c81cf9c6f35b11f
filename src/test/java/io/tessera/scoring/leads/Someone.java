package io.tessera.scoring.leads;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.RoleAssessment;
import io.tessera.committee.Seniority;
import io.tessera.contacts.Contact;
import io.tessera.discovery.SourceRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People for tests: {@code someone().titled(C_LEVEL, FINANCE).mail("ada@engine.example").at(2)}. */
public record Someone(
        UUID id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        Seniority seniority,
        JobFunction function,
        @Nullable String company,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable String phone,
        List<SourceRow> sources) {

    /** Somebody whom one row tells of. */
    public static Someone someone() {
        return new Someone(
                UUID.randomUUID(),
                "Ada",
                "Lovelace",
                null,
                Seniority.UNKNOWN,
                JobFunction.UNKNOWN,
                "Engine Ltd",
                null,
                null,
                null,
                List.of(new SourceRow(UUID.randomUUID(), 2)));
    }

    /** With a name. */
    public Someone named(String first, String last) {
        return new Someone(id, first, last, title, seniority, function, company, employees, email, phone, sources);
    }

    /** With a title, read into seniority and function. */
    public Someone titled(Seniority high, JobFunction field) {
        var words = (high + " " + field).toLowerCase(java.util.Locale.ROOT);
        return new Someone(id, firstName, lastName, words, high, field, company, employees, email, phone, sources);
    }

    /** In a company. */
    public Someone in(String employer, int heads) {
        return new Someone(id, firstName, lastName, title, seniority, function, employer, heads, email, phone, sources);
    }

    /** With an address. */
    public Someone mail(String address) {
        return new Someone(
                id, firstName, lastName, title, seniority, function, company, employees, address, phone, sources);
    }

    /** With a number. */
    public Someone phone(String number) {
        return new Someone(
                id, firstName, lastName, title, seniority, function, company, employees, email, number, sources);
    }

    /** With these rows behind. */
    public Someone from(SourceRow... rows) {
        return new Someone(
                id, firstName, lastName, title, seniority, function, company, employees, email, phone, List.of(rows));
    }

    /** The fact that committee tells at a version. */
    public RoleAssessment at(long version) {
        var contact = new Contact(
                id, version, firstName, lastName, title, null, company, null, null, employees, email, phone, null, null,
                null, sources);
        return new RoleAssessment(id, version, contact, seniority, function, BuyingRole.NONE, List.of());
    }
}
