package io.tessera.broker.kraft;

import io.tessera.platform.installation.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The whole application of a process that is a broker: no database, no web, no other module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
public class BrokerApplication {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerApplication.class);

    @Bean
    DataDirectory dataDirectory(Environment environment) {
        return DataDirectory.open(environment);
    }

    @Bean
    KraftBroker kraftBroker(BrokerSettings settings, DataDirectory directory) {
        var broker = KraftBroker.start(settings, directory.directory("broker"));
        LOG.info("The broker takes clients at {}", settings.advertisedAddress());
        return broker;
    }
}
