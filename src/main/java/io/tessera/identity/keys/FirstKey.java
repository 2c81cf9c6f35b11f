package io.tessera.identity.keys;

import io.tessera.platform.access.BootstrapKey;
import io.tessera.platform.access.PermissionCatalogue;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the administrator's key of an installation that has had none yet: at the start the one given in {@code
 * TESSERA_BOOTSTRAP_API_KEY}, else a new one as soon as somebody asks for it to show it. Never before: a key made by a
 * command that shows nothing would be lost, and there would be no second first time.
 */
@Component
class FirstKey implements BootstrapKey, ApplicationRunner {

    /** The setting that holds the key; {@link RefuseWeakKey} has looked at it. */
    static final String SETTING = "tessera.bootstrap-api-key";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('tessera.identity.first-key'))";
    private static final IssueKey ADMINISTRATOR =
            new IssueKey("administrator", Set.of(PermissionCatalogue.EVERYTHING), null);
    private static final String BY = "first start";

    private final IssueKeys issueKeys;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String given;

    FirstKey(
            IssueKeys issueKeys,
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${" + SETTING + ":}") String given) {
        this.issueKeys = issueKeys;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(FirstKey.class.getName() + ".make");
        this.given = given.strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!given.isEmpty()) {
            makeIfFirst(new KeyToken(given));
        }
    }

    @Override
    public Optional<String> take() {
        var token = KeyToken.random();
        return makeIfFirst(token) ? Optional.of(token.value()) : Optional.empty();
    }

    private boolean makeIfFirst(KeyToken token) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var isFirst = isFirst();
            if (isFirst) {
                issueKeys.issue(token, ADMINISTRATOR, BY, BY);
            }
            return isFirst;
        }));
    }

    /** Two processes that start at once make one key. */
    private boolean isFirst() {
        database.sql(LOCK).query((row, number) -> true).list();
        return database.sql("select not exists (select from identity.api_key)")
                .query(Boolean.class)
                .single();
    }
}
