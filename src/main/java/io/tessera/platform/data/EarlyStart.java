package io.tessera.platform.data;

import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.modules.ActiveModules;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded database and migrates it while Spring still looks for beans, which takes about as long. Asked for by
 * {@code tessera.database.start-early}; without it the beans do the same one after the other. It stands behind the
 * activation of modules in {@code spring.factories}, which decides the order.
 */
final class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var embedded = new EmbeddedDatabase(settings);
        if (!settings.getProperty("tessera.database.start-early", Boolean.class, false) || !embedded.isWanted()) {
            return;
        }
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        var modules = beans.getBean(ActiveModules.class);
        var directory = DataDirectory.open(settings);
        beans.registerSingleton("dataDirectory", directory);
        beans.registerDisposableBean("dataDirectory", directory::close);
        var started = new Started(embedded, directory, modules);
        beans.registerSingleton("earlyStart", started);
        beans.registerDisposableBean("earlyStart", started::close);
    }

    /** What is started on a thread of its own. */
    static final class Started {

        private final CompletableFuture<EmbeddedServer> server;
        private final CompletableFuture<Database> database;

        Started(EmbeddedDatabase embedded, DataDirectory directory, ActiveModules modules) {
            var thread = Thread.ofPlatform().name("database-start").daemon();
            this.server = CompletableFuture.supplyAsync(() -> embedded.start(directory.path(), modules), thread::start);
            this.database =
                    server.thenApply(running -> Database.prepare(EmbeddedDatabase.owner(running), modules, () -> {
                        throw new IllegalStateException("The embedded database's owner has a password");
                    }));
        }

        EmbeddedServer server() {
            return result(server);
        }

        Database database() {
            return result(database);
        }

        /** For contexts that fail before a bean has taken the server over; stopping it twice does no harm. */
        void close() {
            database.handle((prepared, failure) -> true).join();
            if (!server.isCompletedExceptionally()) {
                server.join().close();
            }
        }

        private static <T> T result(CompletableFuture<T> future) {
            try {
                return future.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }
}
