package io.tessera.contacts.companies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company as users see it.
 *
 * @param id the company
 * @param version grows with each change
 * @param name name
 * @param domain domain
 * @param industry industry
 * @param employees head count
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 */
public record Company(
        UUID id,
        long version,
        @Nullable String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String city,
        @Nullable String country) {

    static final String SELECT =
            "select company_id, version, name, domain, industry, employees, city, country from contacts.company";

    static Company read(ResultSet rs) throws SQLException {
        return new Company(
                rs.getObject(1, UUID.class),
                rs.getLong(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getObject(6, Integer.class),
                rs.getString(7),
                rs.getString(8));
    }
}
