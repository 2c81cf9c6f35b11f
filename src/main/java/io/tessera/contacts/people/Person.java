package io.tessera.contacts.people;

import io.tessera.discovery.SourceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as users see them. All facts may be missing where only notes keep the person.
 *
 * @param id the person
 * @param version grows with each change
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param companyId the company
 * @param company name of the company
 * @param domain domain of the company
 * @param industry industry of the company
 * @param employees head count of the company
 * @param email e-mail address
 * @param phone phone number in E.164 form
 * @param linkedin address of a profile
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 * @param sources the rows behind the person, in order of time and row
 */
public record Person(
        UUID id,
        long version,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable UUID companyId,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String linkedin,
        @Nullable String city,
        @Nullable String country,
        List<SourceRow> sources) {

    static final String SELECT = """
            select person_id, version, first_name, last_name, title, company_id, company, domain, industry, employees, email,
                   phone, linkedin, city, country, sources
              from contacts.person
            """;

    static Person read(ResultSet rs) throws SQLException {
        return new Person(
                rs.getObject(1, UUID.class),
                rs.getLong(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getObject(6, UUID.class),
                rs.getString(7),
                rs.getString(8),
                rs.getString(9),
                rs.getObject(10, Integer.class),
                rs.getString(11),
                rs.getString(12),
                rs.getString(13),
                rs.getString(14),
                rs.getString(15),
                SourceRows.read(rs.getString(16)));
    }
}
