package io.tessera.platform.doctor;

import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.DatabaseRequirements;
import io.tessera.platform.data.ModuleSchemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database: can it be reached, does the user have what is needed, are events parked. */
record DatabaseCheck(DatabaseOwner owner, List<String> modules) {

    List<Finding> findings() {
        try (var connection = owner.connect()) {
            var findings = new ArrayList<Finding>();
            var product = connection.getMetaData().getDatabaseProductVersion();
            findings.add(Finding.good("database", "PostgreSQL " + product + " answers"));
            findings.addAll(requirements());
            findings.add(parked(connection));
            return findings;
        } catch (SQLException e) {
            return List.of(Finding.problem(
                    "database",
                    "%s cannot be used as %s: %s".formatted(owner.url(), owner.user(), e.getMessage()),
                    "See that the server runs and that spring.datasource.url, username and password are right."));
        }
    }

    private List<Finding> requirements() throws SQLException {
        var missing = DatabaseRequirements.check(owner, modules);
        if (missing.isEmpty()) {
            return List.of(Finding.good("rights", "the user has what is needed"));
        }
        return missing.stream()
                .map(lack -> Finding.problem(
                        "rights",
                        lack.problem(),
                        "Let an administrator run: " + lack.sql() + " (all with doctor --sql)"))
                .toList();
    }

    private static Finding parked(Connection connection) throws SQLException {
        var parked = 0L;
        for (var schema : ModuleSchemas.versions(connection)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select count(*) from \"%s\".parked where state = 'PARKED'".formatted(schema.module()))) {
                row.next();
                parked += row.getLong(1);
            }
        }
        return parked == 0
                ? Finding.good("events", "none is parked")
                : Finding.warning(
                        "events",
                        parked + " parked: their listeners failed",
                        "Look at GET /api/platform/events/parked, mend the cause, then POST .../{id}/redrive.");
    }
}
