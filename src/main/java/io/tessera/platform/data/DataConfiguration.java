package io.tessera.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.modules.ActiveModules;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the database: the server, then schemas, roles and migrations, then the pool. Whatever uses the pool is stopped
 * before it, and the server last.
 */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    /** Only where no server is named; closed after everything that depends on it. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedServer embeddedServer(
            ObjectProvider<EarlyStart.Started> early,
            DataDirectory directory,
            ActiveModules modules,
            Environment environment) {
        var started = early.getIfAvailable();
        return started != null ? started.server() : new EmbeddedDatabase(environment).start(directory.path(), modules);
    }

    @Bean
    DatabaseOwner databaseOwner(
            ObjectProvider<EarlyStart.Started> early,
            ObjectProvider<EmbeddedServer> embedded,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:#{null}}") @Nullable String user,
            @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
        var started = early.getIfAvailable();
        if (started != null) {
            return started.database().owner();
        }
        var server = embedded.getIfAvailable();
        return server == null ? new DatabaseOwner(url, user, password) : EmbeddedDatabase.owner(server);
    }

    @Bean
    Database database(
            ObjectProvider<EarlyStart.Started> early,
            DatabaseOwner owner,
            ActiveModules modules,
            InstallationSecret secret) {
        var started = early.getIfAvailable();
        return started != null ? started.database() : Database.prepare(owner, modules, secret);
    }

    /** Behind the migrations: whoever moves a module waits for nobody, so one of them may be gone by now. */
    @Bean
    Presence presence(Database database, ActiveModules modules) {
        return Presence.of(database.owner(), modules.withData());
    }

    @Bean
    ModulesElsewhere modulesElsewhere(Presence presence) {
        return presence.elsewhere();
    }

    @Bean
    HikariDataSource dataSource(
            Database database, Presence presence, @Value("${tessera.database.pool-size:40}") int size) {
        return database.pool(size);
    }

    @Bean
    PlatformTransactionManager transactionManager(
            DataSource dataSource,
            Database database,
            ActiveModules modules,
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new ModuleTransactionManager(dataSource, new TransactionModules(modules), database.names());
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    @Bean
    ModuleTransactions moduleTransactions(PlatformTransactionManager manager, ActiveModules modules) {
        return new ModuleTransactions(manager, modules);
    }

    @Bean
    static RepositoryTransactions repositoryTransactions(ObjectProvider<PlatformTransactionManager> manager) {
        return new RepositoryTransactions(manager);
    }

    @Bean
    Copy copy(DataSource dataSource) {
        return new PostgresCopy(dataSource);
    }
}
