package io.tessera.platform.data;

import io.tessera.platform.identifiers.KeyedHashes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The installation's secret and what follows from it. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    /** From the setting {@code tessera.secret} where processes share one, else from the data directory. */
    @Bean
    InstallationSecret installationSecret(
            @Value("${tessera.secret:}") String given, @Value("${tessera.data-dir:./data}") Path dataDirectory)
            throws IOException {
        return given.isBlank() ? InstallationSecret.in(dataDirectory) : InstallationSecret.of(given);
    }

    @Bean
    KeyedHashes keyedHashes(InstallationSecret secret) {
        return new KeyedHashes(secret.derive("identifiers"));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
