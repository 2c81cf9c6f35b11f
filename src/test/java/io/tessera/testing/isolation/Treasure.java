package io.tessera.testing.isolation;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A row of the table {@code treasure}, which each module's schema has in the isolation test. One type for each module, so
 * that another module's repository can be mapped to its table.
 */
public sealed interface Treasure {

    /** A row of privacy. */
    @Table(schema = "privacy", name = "treasure")
    record OfPrivacy(@Id UUID id, String name) implements Treasure {}

    /** A row of identity. */
    @Table(schema = "identity", name = "treasure")
    record OfIdentity(@Id UUID id, String name) implements Treasure {}

    /** A row of discovery. */
    @Table(schema = "discovery", name = "treasure")
    record OfDiscovery(@Id UUID id, String name) implements Treasure {}

    /** A row of verification. */
    @Table(schema = "verification", name = "treasure")
    record OfVerification(@Id UUID id, String name) implements Treasure {}

    /** A row of hygiene. */
    @Table(schema = "hygiene", name = "treasure")
    record OfHygiene(@Id UUID id, String name) implements Treasure {}

    /** A row of contacts. */
    @Table(schema = "contacts", name = "treasure")
    record OfContacts(@Id UUID id, String name) implements Treasure {}

    /** A row of committee. */
    @Table(schema = "committee", name = "treasure")
    record OfCommittee(@Id UUID id, String name) implements Treasure {}

    /** A row of scoring. */
    @Table(schema = "scoring", name = "treasure")
    record OfScoring(@Id UUID id, String name) implements Treasure {}
}
