package io.tessera.platform.data;

import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.modules.ModuleNames;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that platform code begins on behalf of a module, on any thread: each is new, a running one is suspended
 * meanwhile. Modules themselves use {@code @Transactional}. A bean.
 */
public final class ModuleTransactions {

    private final Map<String, TransactionTemplate> templates;

    ModuleTransactions(PlatformTransactionManager manager, ActiveModules modules) {
        this.templates = modules.withData().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), module -> template(manager, module)));
    }

    /**
     * Runs work in a new transaction of a module.
     *
     * @param module the name of a module that runs in this process
     * @param work what to run; an exception from it rolls back and comes out unchanged
     * @throws NoModuleException when the module does not run here
     */
    public void run(String module, Runnable work) {
        template(module).executeWithoutResult(status -> work.run());
    }

    /**
     * Runs work with a result in a new transaction of a module.
     *
     * @param module the name of a module that runs in this process
     * @param work what to run; an exception from it rolls back and comes out unchanged
     * @param <T> what comes out
     * @return what the work returned
     * @throws NoModuleException when the module does not run here
     */
    public <T extends @Nullable Object> T call(String module, Supplier<T> work) {
        return template(module).execute(status -> work.get());
    }

    /**
     * Returns the template by which {@link #call} runs work, for callers that want the transaction's status.
     *
     * @param module the name of a module that runs in this process
     * @return the template, not to be changed
     * @throws NoModuleException when the module does not run here
     */
    public TransactionTemplate template(String module) {
        var template = templates.get(module);
        if (template == null) {
            throw new NoModuleException("Module %s does not run in this process".formatted(module));
        }
        return template;
    }

    private static TransactionTemplate template(PlatformTransactionManager manager, String module) {
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        definition.setName(ModuleNames.ROOT + module + ".ModuleTransactions");
        return new TransactionTemplate(manager, definition);
    }
}
