package io.tessera.platform.installation;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the data directory and hands out what is the installation's own. */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

    /** Missing unless it had to be opened before there were beans. */
    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(Environment environment) {
        return DataDirectory.open(environment);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
