package io.tessera.platform.installation;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data directory and hands out what is the installation's own. */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

    @Bean
    DataDirectory dataDirectory(
            @Value("${tessera.data-dir:./data}") Path directory, ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        return DataDirectory.open(directory, properties == null ? null : properties.getVersion());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
