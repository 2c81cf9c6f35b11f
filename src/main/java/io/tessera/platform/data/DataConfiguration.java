package io.tessera.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.modules.ActiveModules;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the database: the server, then schemas, roles and migrations, then the pool. Whatever uses the pool is stopped
 * before it, and the server last.
 */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    private static final String DATABASE = "tessera";

    /** Only where no server is named; closed after everything that depends on it. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedServer embeddedServer(
            DataDirectory directory,
            @Value("${tessera.database.durable:true}") boolean durable,
            @Value("${tessera.database.binaries-dir:#{null}}") @Nullable Path binaries) {
        return EmbeddedServer.start(
                directory.path(), EmbeddedServer.binaryCaches(Optional.ofNullable(binaries)), durable);
    }

    @Bean
    DatabaseOwner databaseOwner(
            ObjectProvider<EmbeddedServer> embedded,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:#{null}}") @Nullable String user,
            @Value("${spring.datasource.password:#{null}}") @Nullable String password) {
        var server = embedded.getIfAvailable();
        if (server == null) {
            return new DatabaseOwner(url, user, password);
        }
        var database = server.database(DATABASE);
        return new DatabaseOwner(database.url(), database.user(), database.password());
    }

    @Bean
    Database database(DatabaseOwner owner, ActiveModules modules, InstallationSecret secret) {
        return Database.prepare(owner, modules, secret);
    }

    @Bean
    HikariDataSource dataSource(Database database, @Value("${tessera.database.pool-size:40}") int size) {
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
