package io.tessera.testing.isolation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A bean that reads whatever table it is told. Each module has a subclass in a package of its own. */
public abstract class Intruder {

    private final JdbcClient jdbc;
    private final PlatformTransactionManager manager;

    protected Intruder(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.manager = manager;
    }

    /** Reads as a use case does. */
    @Transactional
    public long useCase(String schema) {
        return count(schema);
    }

    /** Reads as a use case that only reads does. */
    @Transactional(readOnly = true)
    public long readOnlyUseCase(String schema) {
        return count(schema);
    }

    /** Reads in a template named after this class. */
    public long template(String schema) {
        var template = new TransactionTemplate(manager);
        template.setName(getClass().getName() + ".template");
        return template.execute(status -> count(schema));
    }

    /** Reads in a template without a name: the calling bean's module counts. */
    public abstract long unnamedTemplate(String schema);

    /** Reads outside of any transaction. */
    public long autocommit(String schema) {
        return count(schema);
    }

    protected long count(String schema) {
        return jdbc.sql("select count(*) from %s.treasure".formatted(schema))
                .query(Long.class)
                .single();
    }

    protected PlatformTransactionManager manager() {
        return manager;
    }
}
