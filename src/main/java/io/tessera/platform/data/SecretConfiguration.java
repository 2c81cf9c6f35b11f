package io.tessera.platform.data;

import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.platform.installation.DataDirectory;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The installation's secret and what follows from it. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    /** From the setting {@code tessera.secret} where processes share one, else from the data directory. */
    @Bean
    InstallationSecret installationSecret(@Value("${tessera.secret:}") String given, DataDirectory directory)
            throws IOException {
        return given.isBlank() ? InstallationSecret.in(directory.path()) : InstallationSecret.of(given);
    }

    @Bean
    KeyedHashes keyedHashes(InstallationSecret secret) {
        return new KeyedHashes(secret.derive("identifiers"));
    }
}
