package io.tessera.platform.data;

import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.modules.ModuleNames;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the module that a transaction belongs to: the one in its name; else the one of the repository whose method begins
 * it; else the one of the bean that calls. A transaction of none, or of a module that does not run here, is refused.
 */
final class TransactionModules {

    private static final StackWalker CALLERS = StackWalker.getInstance();
    private static final ThreadLocal<@Nullable String> REPOSITORY = new ThreadLocal<>();

    private final ActiveModules modules;

    TransactionModules(ActiveModules modules) {
        this.modules = modules;
    }

    /** Returns the module of a transaction about to begin. */
    String of(@Nullable String transactionName) {
        var module = ModuleNames.of(transactionName)
                .or(() -> Optional.ofNullable(REPOSITORY.get()))
                .or(TransactionModules::ofCaller)
                .orElseThrow(() -> new NoModuleException(
                        "The transaction %s belongs to no module. Begin it in a bean of a module, or name it after one."
                                .formatted(transactionName == null ? "without a name" : transactionName)));
        if (!modules.has(module)) {
            throw new NoModuleException("The transaction %s belongs to module %s, which does not run in this process."
                    .formatted(transactionName, module));
        }
        return module;
    }

    /** Runs work in which transactions without a name of their own belong to a repository's module. */
    static <T extends @Nullable Object> T inRepositoryOf(String module, Supplier<T> work) {
        var before = REPOSITORY.get();
        REPOSITORY.set(module);
        try {
            return work.get();
        } finally {
            if (before == null) {
                REPOSITORY.remove();
            } else {
                REPOSITORY.set(before);
            }
        }
    }

    private static Optional<String> ofCaller() {
        return CALLERS.walk(frames -> frames.map(StackFrame::getClassName)
                .map(ModuleNames::of)
                .flatMap(Optional::stream)
                .findFirst());
    }
}
