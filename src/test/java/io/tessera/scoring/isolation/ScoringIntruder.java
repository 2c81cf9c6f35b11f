package io.tessera.scoring.isolation;

import io.tessera.testing.isolation.Intruder;
import io.tessera.testing.isolation.Treasure;
import io.tessera.testing.isolation.Treasures;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries from within scoring. The nested repositories are found by the isolation test alone. */
public class ScoringIntruder extends Intruder {

    public ScoringIntruder(JdbcClient jdbc, PlatformTransactionManager manager) {
        super(jdbc, manager);
    }

    @Override
    public long unnamedTemplate(String schema) {
        return new TransactionTemplate(manager()).execute(status -> count(schema));
    }

    interface InPrivacy extends Treasures<Treasure.OfPrivacy> {
        @Override
        @Query("select count(*) from privacy.treasure")
        long declared();
    }

    interface InIdentity extends Treasures<Treasure.OfIdentity> {
        @Override
        @Query("select count(*) from identity.treasure")
        long declared();
    }

    interface InDiscovery extends Treasures<Treasure.OfDiscovery> {
        @Override
        @Query("select count(*) from discovery.treasure")
        long declared();
    }

    interface InVerification extends Treasures<Treasure.OfVerification> {
        @Override
        @Query("select count(*) from verification.treasure")
        long declared();
    }

    interface InHygiene extends Treasures<Treasure.OfHygiene> {
        @Override
        @Query("select count(*) from hygiene.treasure")
        long declared();
    }

    interface InContacts extends Treasures<Treasure.OfContacts> {
        @Override
        @Query("select count(*) from contacts.treasure")
        long declared();
    }

    interface InCommittee extends Treasures<Treasure.OfCommittee> {
        @Override
        @Query("select count(*) from committee.treasure")
        long declared();
    }

    interface InScoring extends Treasures<Treasure.OfScoring> {
        @Override
        @Query("select count(*) from scoring.treasure")
        long declared();
    }
}
