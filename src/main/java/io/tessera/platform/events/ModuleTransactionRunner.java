package io.tessera.platform.events;

import io.tessera.platform.modules.ModuleNames;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the engine's own transactions; their names put them into modules. */
final class ModuleTransactionRunner {

    private final PlatformTransactionManager transactions;

    ModuleTransactionRunner(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Runs work in a new transaction of a module. */
    <T> T in(String module, String purpose, Supplier<T> work) {
        return named(ModuleNames.ROOT + module + ".Events." + purpose, work);
    }

    /** Runs work in a new transaction of the module its name lies in. */
    <T> T named(String name, Supplier<T> work) {
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        definition.setName(name);
        return new TransactionTemplate(transactions, definition).execute(status -> work.get());
    }
}
